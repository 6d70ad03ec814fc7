# One task of a job array trains one run: the line of its number in the list of runs. Everything it says goes to the task's log.
run=$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" "$runs")
[ -n "$run" ] || { echo "losslab: this node cannot read $runs; is the folder shared with it?" >&2; exit 1; }
[ ! -e "$folder/cancel" ] || exit 0
[ -w "$folder/runs" ] || { echo "losslab: this node cannot write to $folder/runs" >&2; exit 1; }
[ -z "$SLURM_CPUS_PER_TASK" ] || set -- "-XX:ActiveProcessorCount=$SLURM_CPUS_PER_TASK"

# The time limit comes near (USR1), or SLURM ends the task (TERM): the training writes a checkpoint and leaves.
limit=
trap 'limit=yes; kill -TERM "$training" 2>/dev/null' USR1
trap 'kill -TERM "$training" 2>/dev/null' TERM
train "$run" "$@" &
training=$!
while :; do
  wait "$training"
  code=$?
  kill -0 "$training" 2>/dev/null || break
done

# Neither the time limit nor a process that was killed is the end of a run: it goes on from its checkpoint. What SLURM itself
# ended is SLURM's to queue again, where it was preempted or its node failed.
again() {
  [ -e "$folder/cancel" ] || scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
}
if [ -n "$limit" ] && [ "$code" -ne 0 ]; then
  again
elif [ "$code" -gt 128 ] && [ "$code" -ne 143 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 5 ]; then
  echo "losslab: the training was killed (exit code $code); it is queued again" >&2
  again
fi
exit "$code"
