package dev.praxis.discussion.expert;

/**
 * Somebody who is likely to know about a topic.
 *
 * @param answers how many lately accepted answers under the topic's tags
 * @param appreciated how many other replies there that people reacted to
 */
record Expert(String memberId, int answers, int appreciated) {}
