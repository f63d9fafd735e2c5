package cn.tax12366.sms.benchmarks;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import java.nio.file.Path;

/** Somebody who can send messages and knows when all of it is recorded. */
interface Peer {

  /** What it is called in the table. */
  String name();

  /**
   * Sends once, with processes that are started for it and ended after it.
   *
   * @param ground where, over whom and watched by whom
   */
  Course send(Ground ground);

  /**
   * What a round is given.
   *
   * @param folder empty, for its data
   * @param carrier to bind to
   * @param meter is told its processes
   */
  record Ground(Path folder, CarrierProcess carrier, ProcessorMeter meter) {}
}
