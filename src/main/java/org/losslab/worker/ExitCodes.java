package org.losslab.worker;

import java.util.List;

/** What a process's exit code says, in words. */
final class ExitCodes {

    private static final int SIGNALS = 128;
    private static final int OUT_OF_HEAP = 3;

    private ExitCodes() {}

    /**
     * One clause on how a worker ended.
     *
     * @param code above 128 on POSIX systems: 128 plus the signal
     * @param log the last lines that it wrote
     */
    static String explain(int code, List<String> log) {
        String signal = log.stream()
                .filter(line -> line.matches("#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+) .*"))
                .map(line -> line.replaceAll("#\\s+((?:SIG|EXCEPTION_)[A-Z_]+) .*", "$1"))
                .findFirst()
                .orElse("");
        if (!signal.isEmpty()) {
            return "the worker crashed in native code (" + signal + ")";
        }
        return switch (code) {
            case OUT_OF_HEAP -> "the worker ran out of memory (Java heap)";
            case SIGNALS + 9 -> "the worker was killed (SIGKILL); the machine may have run out of memory";
            case SIGNALS + 11 -> "the worker crashed in native code (SIGSEGV)";
            case SIGNALS + 6 -> "the worker crashed (SIGABRT)";
            case SIGNALS + 15 -> "the worker was ended by another program (SIGTERM)";
            default -> "the worker ended with exit code " + code + lastWords(log);
        };
    }

    private static String lastWords(List<String> log) {
        return log.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("WARNING"))
                .reduce((first, second) -> second)
                .map(line -> ": " + line.strip())
                .orElse("");
    }
}
