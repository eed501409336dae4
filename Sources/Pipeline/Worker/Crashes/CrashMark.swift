/// What a worker notes before it begins work that its predecessors may have died of. It stands in the metadata of the
/// partition's committed offset, where it outlives the worker, and where the next commit replaces it.
///
/// As text: `newsline-crash-mark/1;position=9;starts=1;until=400;suspect=12;tries=1;incarnation=5;instance=clean-1`.
struct CrashMark: Sendable, Equatable {
  /// The offset from which the worker read when it wrote the mark; the mark says nothing about any other.
  var position: Int64
  /// How often reading was begun at this position without a commit after it, the last time included.
  var starts = 0
  /// Up to this offset records are processed one at a time; `nil` if the worker was not looking for a culprit.
  var narrowUntil: Int64?
  /// The record that was being processed, alone.
  var suspect: Int64?
  /// How often that was begun, the last time included.
  var tries = 0
  /// Tells the process that wrote the mark from others of the same name.
  var incarnation: Int64
  /// The worker that wrote it.
  var instance: String

  private static let schema = "newsline-crash-mark/1"

  init(
    position: Int64,
    starts: Int = 0,
    narrowUntil: Int64? = nil,
    suspect: Int64? = nil,
    tries: Int = 0,
    incarnation: Int64,
    instance: String
  ) {
    self.position = position
    self.starts = starts
    self.narrowUntil = narrowUntil
    self.suspect = suspect
    self.tries = tries
    self.incarnation = incarnation
    self.instance = instance
  }

  /// Reads the metadata of a committed offset; `nil` for anybody else's.
  init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.first.map(String.init) == Self.schema else { return nil }
    var fields: [Substring: Substring] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      fields[part[..<equals]] = part[part.index(after: equals)...]
    }
    func number(_ name: Substring) -> Int64? { fields[name].flatMap { Int64($0) } }
    guard let position = number("position"), let starts = number("starts"), let tries = number("tries"),
      let incarnation = number("incarnation"), let instance = fields["instance"]
    else { return nil }
    self.init(
      position: position, starts: Int(clamping: starts), narrowUntil: number("until"), suspect: number("suspect"),
      tries: Int(clamping: tries), incarnation: incarnation, instance: String(instance))
  }

  /// The text for the metadata, well below the 4096 bytes that brokers take by default (`offset.metadata.max.bytes`).
  var text: String {
    var parts = [Self.schema, "position=\(position)", "starts=\(starts)"]
    if let narrowUntil { parts.append("until=\(narrowUntil)") }
    if let suspect { parts.append("suspect=\(suspect)") }
    parts += ["tries=\(tries)", "incarnation=\(incarnation)"]
    parts.append("instance=\(instance.prefix(200).replacing(";", with: "_"))")
    return parts.joined(separator: ";")
  }
}
