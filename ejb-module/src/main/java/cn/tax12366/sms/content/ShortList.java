package cn.tax12366.sms.content;

import java.util.List;

/**
 * Names as they stand in a message: 增值税、印花税; where they do not all fit, as many as do and how many
 * there are, 增值税等5项.
 */
public final class ShortList {

  private ShortList() {}

  /**
   * @param names the first of them at least, each once
   * @param count how many there are in all
   * @param limit most UTF-16 units it may take
   * @param measure what they are counted in, such as 项 or 户
   */
  public static String of(List<String> names, int count, int limit, String measure) {
    String all = String.join("、", names);
    if (names.size() == count && (all.length() <= limit || count == 1)) {
      return all;
    }
    String ending = "等" + count + measure;
    int room = limit - ending.length();
    String fitting = names.get(0);
    if (fitting.length() > room) {
      return Placeholder.shortened(fitting, room) + ending;
    }
    for (String name : names.subList(1, names.size())) {
      String more = fitting + "、" + name;
      if (more.length() > room) {
        break;
      }
      fitting = more;
    }
    return fitting + ending;
  }
}
