package cn.tax12366.sms.organisation.duty.safeguard;

/** The systems that article 10(1) asks for. */
public enum SafeguardKind {
  /** Internal safeguards (R10.1a). */
  INTERNAL_SAFEGUARDS,
  /** Information security and secrecy (R10.1b). */
  INFORMATION_SECRECY,
  /** Security of the users' information (R10.1c). */
  USER_INFORMATION,
  /** Responsibility for security (R10.1d). */
  RESPONSIBILITY,
  /** Anything else that everybody has to know. */
  OTHER
}
