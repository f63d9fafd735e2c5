package cn.tax12366.sms.portal.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as the paths of a QR code: a drawing in the page, without a picture or a script. */
public final class QrDrawing {

  /** So wide the standard wants the border to be. */
  private static final int BORDER = 4;

  private final ByteMatrix dots;

  QrDrawing(String text) {
    try {
      dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    }
  }

  public String getViewBox() {
    return "0 0 " + side() + " " + side();
  }

  /** The ground: light in every appearance, or no camera reads it. */
  public String getGround() {
    return "M0 0h" + side() + "v" + side() + "h-" + side() + "z";
  }

  public String getDots() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y) == 1) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private int side() {
    return dots.getWidth() + 2 * BORDER;
  }
}
