/// Where a document stands in a trace, as W3C Trace Context has it in `traceparent` and `tracestate`
/// (https://www.w3.org/TR/trace-context/). A value.
public struct TraceContext: Sendable, Hashable {
  /// The trace; never 0.
  public var traceID: TraceID
  /// The span that this context is handed on by; never 0.
  public var spanID: UInt64
  /// Whether somebody records the trace.
  public var isSampled: Bool
  /// What others keep in the trace, as they wrote it; empty if there is nothing.
  public var state: String

  /// Creates a context.
  public init(traceID: TraceID, spanID: UInt64, isSampled: Bool, state: String = "") {
    self.traceID = traceID
    self.spanID = spanID
    self.isSampled = isSampled
    self.state = state
  }

  /// Reads the headers' values; `nil` if `traceparent` is not what the recommendation says, to the letter.
  ///
  /// A later version of the format is read as this one, as far as it goes. A `tracestate` that is not valid is left out.
  public init?(parent: [UInt8], state: [UInt8]? = nil) {
    // 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
    guard (55...Self.longestParent).contains(parent.count), parent[2] == 0x2D, parent[35] == 0x2D, parent[52] == 0x2D,
      let version = Hexadecimal.number(parent[0..<2]), version != 0xFF,
      let high = Hexadecimal.number(parent[3..<19]), let low = Hexadecimal.number(parent[19..<35]),
      let spanID = Hexadecimal.number(parent[36..<52]), let flags = Hexadecimal.number(parent[53..<55]),
      high | low != 0, spanID != 0
    else { return nil }
    guard parent.count == 55 || version > 0 && parent[55] == 0x2D else { return nil }
    self.init(
      traceID: TraceID(high: high, low: low), spanID: spanID, isSampled: flags & 1 == 1,
      state: state.flatMap(TraceState.text) ?? "")
  }

  /// The value of `traceparent`, in version 00.
  public var parent: String { "00-\(traceID)-\(Hexadecimal.text(spanID))-\(isSampled ? "01" : "00")" }

  /// Room for what a later version may append; what is longer is taken for an attack.
  private static let longestParent = 128
}

/// The identity of a trace: 16 bytes. A value.
public struct TraceID: Sendable, Hashable, CustomStringConvertible {
  /// The first 8 bytes.
  public var high: UInt64
  /// The last 8 bytes, which are random also where others made the identity.
  public var low: UInt64

  /// Creates an identity.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  public var description: String { Hexadecimal.text(high) + Hexadecimal.text(low) }
}

/// Numbers of up to 64 bits in hexadecimal digits.
enum Hexadecimal {
  /// Reads digits in lower case, and nothing else.
  static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: number = number << 4 | UInt64(digit - 0x30)
      case 0x61...0x66: number = number << 4 | UInt64(digit - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }

  /// 16 digits.
  static func text(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension TraceContext {
  /// The span's identity, 16 hexadecimal digits.
  public var spanText: String { Hexadecimal.text(spanID) }
}
