/// The parameters of an address's query, as forms write them (URL Standard, application/x-www-form-urlencoded).
struct QueryItems: Sendable, Equatable {
  private static let maximumItems = 200

  private let items: [(name: String, value: String)]

  init(_ query: String?) {
    items = (query ?? "").split(separator: "&").prefix(Self.maximumItems).map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The last value of a name; `nil` if there is none, or an empty one.
  func text(_ name: String) -> String? { items.last { $0.name == name && !$0.value.isEmpty }?.value }

  /// All values of a name but empty ones, each once, in order.
  func all(_ name: String) -> [String] {
    var values: [String] = []
    for item in items where item.name == name && !item.value.isEmpty && !values.contains(item.value) {
      values.append(item.value)
    }
    return values
  }

  static func == (left: QueryItems, right: QueryItems) -> Bool { left.items.elementsEqual(right.items, by: ==) }

  /// Damaged escapes stay as they are, bytes that are not UTF-8 become U+FFFD.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x2B {
        bytes.append(0x20)
      } else if byte == 0x25, let high = rest.first.flatMap(digit), let low = rest.dropFirst().first.flatMap(digit) {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
