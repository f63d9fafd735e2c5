package cn.tax12366.sms.api.integration;

import java.io.IOException;

/** The body has more bytes, unpacked, than a list may have. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limit) {
    super("more than " + limit + " bytes");
  }
}
