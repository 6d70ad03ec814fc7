package org.losslab.figure.claims;

/**
 * A claim against runs.
 *
 * @param id its name in JSON, unique within its figure
 * @param statement the paper's, in a sentence
 * @param criterion when it is taken to hold, in a clause
 * @param measured what the runs gave, in words and numbers
 * @param verdict whether it holds
 */
public record Claim(String id, String statement, String criterion, String measured, Verdict verdict) {}
