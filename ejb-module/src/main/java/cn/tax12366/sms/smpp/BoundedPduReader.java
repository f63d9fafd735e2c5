package cn.tax12366.sms.smpp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs without trusting their length, and ends the link when one stops half-way. The
 * library's own reader allocates whatever length it is told, and loses its place in the stream when
 * a read times out inside a PDU; either leaves a link that is bound and reads no more.
 */
final class BoundedPduReader extends DefaultPDUReader {

  private static final int HEADER = 16;
  private static final int LONGEST = 64 * 1024;

  @Override
  public Command readPDUHeader(DataInputStream in)
      throws InvalidCommandLengthException, IOException {
    // A timeout before the first byte is silence, which the library answers with enquire_link.
    int first = in.read();
    if (first < 0) {
      throw new EOFException("The carrier closed the link");
    }
    byte[] rest = new byte[HEADER - 1];
    try {
      in.readFully(rest);
    } catch (SocketTimeoutException e) {
      throw halfWay(e);
    }
    Command header = new Command();
    header.setCommandLength(first << 24 | number(rest, -1) & 0xFFFFFF);
    if (header.getCommandLength() < HEADER) {
      throw new InvalidCommandLengthException(
          "A PDU of " + header.getCommandLength() + " bytes is too short");
    }
    if (header.getCommandLength() > LONGEST) {
      throw new IOException("A PDU of " + header.getCommandLength() + " bytes is too long");
    }
    header.setCommandId(number(rest, 3));
    header.setCommandStatus(number(rest, 7));
    header.setSequenceNumber(number(rest, 11));
    return header;
  }

  /** Four bytes, high byte first; one that lies before the array counts as 0. */
  private static int number(byte[] bytes, int at) {
    int number = 0;
    for (int i = at; i < at + 4; i++) {
      number = number << 8 | (i < 0 ? 0 : bytes[i] & 0xFF);
    }
    return number;
  }

  @Override
  public byte[] readPDU(
      DataInputStream in, int commandLength, int commandId, int commandStatus, int sequenceNumber)
      throws IOException {
    try {
      return super.readPDU(in, commandLength, commandId, commandStatus, sequenceNumber);
    } catch (SocketTimeoutException e) {
      throw halfWay(e);
    }
  }

  private static IOException halfWay(SocketTimeoutException e) {
    return new IOException("The carrier stopped in the middle of a PDU", e);
  }
}
