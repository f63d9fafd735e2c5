package cn.tax12366.sms.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies in front of the platform, and whom they speak for. Anybody can send {@code
 * X-Forwarded-For}: it is read from its end, where the nearest proxy has written, and only as far
 * as those who wrote are trusted. Whoever wrote nothing worth believing is the caller himself.
 */
final class TrustedProxies {

  static final String SETTING = "sms.http.trusted-proxies";
  static final String HEADER = "X-Forwarded-For";

  private static final int BITS = 8;
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /** Some proxies add the port. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

  private final List<Block> blocks;

  /** Addresses that begin with the same {@code bits}. */
  private record Block(byte[] prefix, int bits) {

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (BITS - 1 - bit % BITS);
        if ((bytes[bit / BITS] & mask) != (prefix[bit / BITS] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param written addresses such as {@code 10.1.2.3}, blocks such as {@code 10.1.0.0/16}
   * @throws IllegalArgumentException if one is neither; names are none, because whoever answers for
   *     a name could change who is trusted
   */
  TrustedProxies(String... written) {
    blocks =
        Stream.of(written)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(TrustedProxies::block)
            .toList();
  }

  private static Block block(String written) {
    String[] parts = written.split("/", 2);
    Optional<InetAddress> address = literal(parts[0]);
    int longest = address.map(each -> each.getAddress().length * BITS).orElse(0);
    String bits = parts.length == 1 ? String.valueOf(longest) : parts[1];
    if (address.isEmpty() || !bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > longest) {
      throw new IllegalArgumentException(
          SETTING + " names addresses and blocks such as 10.1.0.0/16, not '" + written + "'");
    }
    return new Block(address.get().getAddress(), Integer.parseInt(bits));
  }

  /** Where {@code request} comes from, as far as somebody trusted says so. */
  String caller(HttpServletRequest request) {
    String nearest = request.getRemoteAddr();
    if (blocks.isEmpty() || !isTrusted(literal(nearest))) {
      return nearest;
    }
    List<String> hops = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(HEADER))) {
      hops.addAll(List.of(line.split(",")));
    }
    for (int i = hops.size() - 1; i >= 0; i--) {
      Optional<InetAddress> hop = literal(withoutPort(hops.get(i).strip()));
      if (hop.isEmpty()) {
        return nearest;
      }
      nearest = hop.get().getHostAddress();
      if (!isTrusted(hop)) {
        return nearest;
      }
    }
    return nearest;
  }

  private boolean isTrusted(Optional<InetAddress> address) {
    return address.isPresent() && blocks.stream().anyMatch(each -> each.contains(address.get()));
  }

  private static String withoutPort(String hop) {
    Matcher matcher = WITH_PORT.matcher(hop);
    if (!matcher.matches()) {
      return hop;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** An address written as such: nobody is asked for the address of a name. */
  private static Optional<InetAddress> literal(String written) {
    if (written == null || !LITERAL.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(written));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
