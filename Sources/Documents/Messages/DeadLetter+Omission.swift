extension DeadLetter {
  /// What the reason of a dead letter ends with if the record was too large even for the topic of dead letters.
  ///
  /// - Parameters:
  ///   - bytes: the size of the value that is left out.
  ///   - place: where the record can be read.
  public static func omissionNote(bytes: Int, place: Origin) -> String {
    "; the record itself, with a value of \(bytes) bytes, is refused here: \(pointer(to: place))"
  }

  /// Whether the dead letter goes without its content, which is only where it was read. A record that was rejected for
  /// being empty is complete.
  public var omitsContent: Bool {
    record.value.isEmpty && rejection.reason.hasSuffix(" is refused here: \(Self.pointer(to: place))")
  }

  private static func pointer(to place: Origin) -> String { "read it at \(place)" }
}
