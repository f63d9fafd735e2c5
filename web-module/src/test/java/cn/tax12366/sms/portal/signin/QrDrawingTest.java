package cn.tax12366.sms.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

  private static final String ADDRESS =
      "otpauth://totp/12366:14103000003?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=12366";

  @Test
  void drawsWhatACameraReads() throws Exception {
    QrDrawing drawing = new QrDrawing(ADDRESS);
    int side = Integer.parseInt(drawing.getViewBox().split(" ")[2]);
    BitMatrix seen = new BitMatrix(side - 8);
    Matcher dot = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawing.getDots());
    while (dot.find()) {
      seen.set(Integer.parseInt(dot.group(1)) - 4, Integer.parseInt(dot.group(2)) - 4);
    }

    assertThat(new Decoder().decode(seen).getText()).isEqualTo(ADDRESS);
    assertThat(drawing.getGround()).isEqualTo("M0 0h%1$dv%1$dh-%1$dz".formatted(side));
  }
}
