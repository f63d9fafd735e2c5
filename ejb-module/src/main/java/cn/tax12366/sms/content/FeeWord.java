package cn.tax12366.sms.content;

/**
 * Words of a text that ask for a fee.
 *
 * @param word as they stand in the text, with whatever lies between their characters
 * @param at where they begin: the characters of the text are counted from 1
 */
public record FeeWord(String word, int at) {}
