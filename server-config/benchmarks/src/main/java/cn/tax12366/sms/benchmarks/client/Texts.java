package cn.tax12366.sms.benchmarks.client;

/** Messages as long as the platform's: 60 Chinese characters, one part. */
public final class Texts {

  private Texts() {}

  /** The i-th of up to 1,000,000. */
  public static String text(int i) {
    return "【河南税务】示例中原第%06d商行：12月征期您的增值税尚未申报，截止12月15日。不再提醒请回QX。中原区分局张晓".formatted(i);
  }
}
