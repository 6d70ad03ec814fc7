# One task of a job array trains one run: the line of its number in the list of runs. Everything it says goes to the task's log.

# The time limit comes near (USR1), or SLURM ends the task (TERM): the training writes a checkpoint and leaves. A limit that is
# shorter than the notice is near from the first moment on.
limit=
trap 'limit=yes; kill -TERM "$training" 2>/dev/null' USR1
trap 'kill -TERM "$training" 2>/dev/null' TERM

run=$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" "$runs")
[ -n "$run" ] || { echo "losslab: this node cannot read $runs; is the folder shared with it?" >&2; exit 1; }
[ ! -e "$folder/cancel" ] || exit 0
[ -w "$folder/runs" ] || { echo "losslab: this node cannot write to $folder/runs" >&2; exit 1; }
[ -z "$SLURM_CPUS_PER_TASK" ] || set -- "-XX:ActiveProcessorCount=$SLURM_CPUS_PER_TASK"

# How far the run has come: its newest checkpoint.
reached() {
  ls "$folder/runs/$run/checkpoints" 2>/dev/null | grep '^epoch-' | tail -n 1
}
before=$(reached)

code=143
if [ -z "$limit" ]; then
  train "$run" "$@" &
  training=$!
  while :; do
    wait "$training"
    code=$?
    kill -0 "$training" 2>/dev/null || break
  done
fi

# Neither the time limit nor a process that was killed is the end of a run: it goes on from its checkpoint, however often. Only
# where it has come no further so many times in a row, it would not the next time either.
idle="${runs%.runs}/$SLURM_ARRAY_TASK_ID.idle"
again() {
  if [ "$(reached)" = "$before" ]; then
    echo "$1" >> "$idle"
    if [ "$(wc -l < "$idle")" -ge "$2" ]; then
      rm -f "$idle"
      echo "losslab: $1 $2 times before the run had come any further$3" >&2
      return
    fi
  else
    rm -f "$idle"
  fi
  [ -e "$folder/cancel" ] || scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
}

# What SLURM itself ended is SLURM's to queue again, where it was preempted or its node failed.
if [ "$code" -le 128 ]; then
  :
elif [ -n "$limit" ]; then
  again "the time limit came" 2 "; its tasks need a longer one (--time)"
elif [ "$code" -ne 143 ]; then
  echo "losslab: the training was killed (exit code $code)" >&2
  again "the training was killed (exit code $code)" 5 "; it is given up"
fi
exit "$code"
