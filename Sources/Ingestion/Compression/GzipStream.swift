/// Unpacks gzip, member by member, or passes on what is not packed; which of both is told by the first two bytes.
///
/// Damage ends a member, not the stream: reading goes on at the next member that can be found. Of a member whose checksum
/// is wrong the last piece, at most 64 KiB, does not come out. Holds at most some 200 KiB, whatever comes. An instance
/// belongs to one task at a time.
final class GzipStream {
  /// What comes out.
  enum Event: Equatable {
    /// Bytes, never none.
    case bytes([UInt8])
    /// A gzip member ends here, and its checksum is right.
    case memberEnd
    /// What came since the last end of a member is not to be trusted; why. Reading may go on.
    case damaged(String)
    /// Nothing comes any more, because reading failed.
    case failed(String)
    /// Nothing comes any more.
    case end
  }

  /// A member that holds more than this and is packed tighter than `maximumRatio` is left where it stands. Pages come
  /// packed 3 to 10 times, rarely 50; deflate reaches 1032.
  static let maximumUnratedBytes = 64 << 20
  static let maximumRatio = 200

  private static let outputBytes = 65_536
  /// How far back a damaged member is searched for the beginning of another.
  private static let windowBytes = 65_536

  private enum State {
    case start, plain, between, member, seeking, ended
  }

  private let source: any ByteSource
  private var state = State.start
  private var input: [UInt8] = []
  private var position = 0
  /// Where the member begins in `input`; 0 if that is no longer held.
  private var memberStart = 0
  private var memberInput = 0
  private var memberOutput = 0
  private var inflater: Inflater?
  private var budget = RescanBudget()
  private var next: Event?

  init(_ source: any ByteSource) { self.source = source }

  /// How many bytes have been read, packed as they are.
  var bytesRead: Int { source.bytesRead }

  /// The next event. After `end` and `failed` there is only `end`.
  func nextEvent() -> Event {
    if let event = next {
      next = nil
      return event
    }
    do throws(ReadFailure) {
      while true {
        if let event = try advance() { return event }
      }
    } catch {
      state = .ended
      return .failed(error.reason)
    }
  }

  /// Does one thing; `nil` if there is nothing to tell of it.
  private func advance() throws(ReadFailure) -> Event? {
    switch state {
    case .start:
      while input.count < 2, try refill() {}
      state = input.starts(with: [0x1F, 0x8B]) ? .between : .plain
      return nil
    case .plain:
      if position == input.count, try !refill() { return end() }
      let bytes = position == 0 ? input : Array(input[position...])
      input = []
      position = 0
      return .bytes(bytes)
    case .between: return try begin()
    case .member: return try inflate()
    case .seeking: return try seek()
    case .ended: return .end
    }
  }

  private func end() -> Event {
    state = .ended
    input = []
    position = 0
    return .end
  }

  /// Reads more; whether there was more. What was used is let go, except the window of the current member.
  private func refill() throws(ReadFailure) -> Bool {
    let kept = state == .member ? min(position, max(memberStart, position - Self.windowBytes)) : position
    if kept > 0 {
      input.removeFirst(kept)
      position -= kept
      memberStart = max(0, memberStart - kept)
    }
    let count = try source.read(into: &input)
    budget.earn(count)
    return count > 0
  }

  /// Whether so many bytes are there to be looked at.
  private func has(_ count: Int) throws(ReadFailure) -> Bool {
    while input.count - position < count {
      guard try refill() else { return false }
    }
    return true
  }

  /// Whether a member may begin at an index: its identification, its method and its reserved flags (RFC 1952, 2.3.1).
  private func isMember(at index: Int) -> Bool {
    input[index] == 0x1F && input[index + 1] == 0x8B && input[index + 2] == 8 && input[index + 3] & 0xE0 == 0
  }

  private func begin() throws(ReadFailure) -> Event? {
    guard try has(1) else { return end() }
    // Some writers fill up with zeros.
    if input[position] == 0 {
      position = input[position...].firstIndex { $0 != 0 } ?? input.count
      return nil
    }
    guard try has(4), isMember(at: position) else {
      state = .seeking
      return .damaged("no gzip member begins where one should")
    }
    if let inflater { inflater.reset() } else { inflater = try Inflater(.gzip) }
    memberStart = position
    memberInput = 0
    memberOutput = 0
    state = .member
    return nil
  }

  private func inflate() throws(ReadFailure) -> Event? {
    guard let inflater else { return end() }
    if position == input.count, try !refill() {
      // Another member may begin in what was taken for the rest of this one.
      lookAgain()
      return .damaged("the gzip data are cut off")
    }
    var output: [UInt8] = []
    let (consumed, state) = inflater.step(input[position...], into: &output, limit: Self.outputBytes)
    position += consumed
    memberInput += consumed
    memberOutput += output.count
    var event: Event?
    switch state {
    case .unfinished:
      if memberOutput > Self.maximumUnratedBytes, memberOutput / Self.maximumRatio > memberInput {
        self.state = .seeking
        event = .damaged(
          "a gzip member is packed over \(Self.maximumRatio) times and holds over \(Self.maximumUnratedBytes) bytes")
      }
    case .finished:
      self.state = .between
      event = .memberEnd
    case .damaged(let reason):
      // What was unpacked on the way to it is the least to be trusted.
      lookAgain()
      return .damaged("the gzip data are damaged: \(reason)")
    }
    guard !output.isEmpty else { return event }
    next = event
    return .bytes(output)
  }

  /// Seeks a member from just behind the beginning of the one that failed, as far as that is held and may be read again.
  private func lookAgain() {
    state = .seeking
    let from = min(position, memberStart + 1)
    if budget.spend(position - from) { position = from }
  }

  private func seek() throws(ReadFailure) -> Event? {
    while try has(4) {
      if let index = input.indices.dropLast(3)[position...].first(where: isMember) {
        position = index
        state = .between
        return nil
      }
      position = input.count - 3
    }
    return end()
  }
}
