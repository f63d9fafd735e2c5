package cn.tax12366.sms.entrance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as a container hands it on; paths are within the application. */
final class Call {

  final HttpServletRequest request = mock(HttpServletRequest.class);
  final HttpSession session = mock(HttpSession.class);
  final SessionCookieConfig cookie = mock(SessionCookieConfig.class);
  private final Map<String, Object> attributes = new HashMap<>();

  private Call(String method, String path) {
    ServletContext application = mock(ServletContext.class);
    lenient().when(request.getServletContext()).thenReturn(application);
    lenient().when(application.getSessionCookieConfig()).thenReturn(cookie);
    lenient().when(request.getMethod()).thenReturn(method);
    lenient().when(request.getServletPath()).thenReturn(path);
    lenient().when(request.getContextPath()).thenReturn("");
    lenient()
        .when(session.getAttribute(anyString()))
        .thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
    lenient()
        .doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(session)
        .setAttribute(anyString(), any());
    header("Host", "sms.example.cn");
  }

  static Call get(String path) {
    return new Call("GET", path);
  }

  static Call post(String path) {
    return new Call("POST", path);
  }

  Call header(String name, String value) {
    lenient().when(request.getHeader(name)).thenReturn(value);
    return this;
  }

  /** From this machine. */
  Call from(String address) {
    lenient().when(request.getRemoteAddr()).thenReturn(address);
    return this;
  }

  /** As proxies write it, a line for each time the header is there. */
  Call forwardedFor(String... lines) {
    lenient()
        .when(request.getHeaders(TrustedProxies.HEADER))
        .thenAnswer(call -> Collections.enumeration(List.of(lines)));
    return this;
  }

  Call query(String query) {
    lenient().when(request.getQueryString()).thenReturn(query);
    return this;
  }

  /** In a session; with {@code sitting} unless that is null. */
  Call in(Sitting sitting) {
    lenient().when(request.getSession(false)).thenReturn(session);
    lenient().when(request.getSession()).thenReturn(session);
    attributes.put(Sitting.class.getName(), sitting);
    return this;
  }

  Object kept(Class<?> type) {
    return attributes.get(type.getName());
  }
}
