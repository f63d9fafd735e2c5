package cn.tax12366.sms.benchmarks;

import cn.tax12366.sms.benchmarks.client.PlainClient;
import java.util.List;

/** The ceiling: jSMPP alone, as {@link PlainClient} has it. */
final class JsmppPeer extends ClientPeer {

  static final String NAME = "jSMPP, nothing stored";

  JsmppPeer(Plan plan) {
    super(plan, PlainClient.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  List<String> arguments(Ground ground) {
    return List.of();
  }

  @Override
  void check() {
    // It stores nothing.
  }

  @Override
  void clean() {
    // It has left nothing.
  }
}
