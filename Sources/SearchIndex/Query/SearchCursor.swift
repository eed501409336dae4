import Foundation

/// Where a page ended, so that the next one begins there, whatever was stored meanwhile.
///
/// It is text that callers pass on as it is. It holds the last document shown and its place in the order, the newest document there was
/// when the first page was asked for, and a sum of the query and index that it belongs to.
struct SearchCursor: Equatable {
  /// A sum of the query and the generation of the index.
  var query: UInt64
  /// The newest document when the first page was asked for.
  var horizon: Int64
  /// How many hits were shown.
  var shown: Int64
  /// The last hit: its number in the store, or the first half of its id.
  var document: Int64
  /// The second half of its id; 0 if it has a number.
  var documentRest: Int64 = 0
  /// Its score as bits, or the time of its publication.
  var first: Int64
  /// The time of its capture.
  var second: Int64

  /// The text.
  var text: String {
    var bytes: [UInt8] = [Self.form]
    for value in [Int64(bitPattern: query), horizon, shown, document, documentRest, first, second] {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: Self.sum(bytes)).littleEndian) { bytes.append(contentsOf: $0) }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }

  /// Reads the text of a cursor that belongs to a query.
  ///
  /// - Throws: `StoreError.invalidQuery` if it is damaged, or belongs to another query or generation of the index.
  init(_ text: String, of query: UInt64) throws(StoreError) {
    try self.init(text)
    guard self.query == query else {
      throw .invalidQuery(
        reason: "the cursor belongs to another query, or the index was filled anew; ask for the first page")
    }
  }

  /// Reads a text.
  ///
  /// - Throws: `StoreError.invalidQuery` if it is damaged.
  init(_ text: String) throws(StoreError) {
    guard text.utf8.count <= 100,
      let data = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + Self.padding(text)),
      data.count == 61, data[0] == Self.form
    else { throw .invalidQuery(reason: "the cursor is damaged; ask for the first page again") }
    let bytes = Array(data)
    func number(_ index: Int) -> Int64 {
      (0..<8).reduce(0) { $0 | Int64(bytes[1 + index * 8 + $1]) << ($1 * 8) }
    }
    let sum = UInt32(truncatingIfNeeded: Self.sum(bytes.prefix(57)))
    guard (0..<4).allSatisfy({ bytes[57 + $0] == UInt8(truncatingIfNeeded: sum >> ($0 * 8)) }),
      (0...Self.maximumShown).contains(number(2))
    else {
      throw .invalidQuery(reason: "the cursor is damaged; ask for the first page again")
    }
    query = UInt64(bitPattern: number(0))
    (horizon, shown, document, documentRest) = (number(1), number(2), number(3), number(4))
    (first, second) = (number(5), number(6))
  }

  init(query: UInt64, horizon: Int64, shown: Int64, document: Int64, first: Int64, second: Int64) {
    (self.query, self.horizon, self.shown, self.document) = (query, horizon, shown, document)
    (self.first, self.second) = (first, second)
  }

  /// A cursor whose last hit has an id.
  init(query: UInt64, horizon: Int64, shown: Int64, documentID: String, first: Int64, second: Int64) {
    self.init(query: query, horizon: horizon, shown: shown, document: 0, first: first, second: second)
    document = Int64(bitPattern: UInt64(documentID.prefix(16), radix: 16) ?? 0)
    documentRest = Int64(bitPattern: UInt64(documentID.dropFirst(16), radix: 16) ?? 0)
  }

  /// The id of the last hit, of 32 digits.
  var documentID: String {
    [document, documentRest].map { half in
      let digits = String(UInt64(bitPattern: half), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// FNV-1a (RFC draft-eastlake-fnv): the same in every process.
  static func sum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// More hits than anybody is shown. The sum keeps nobody from making a cursor.
  private static let maximumShown: Int64 = 1 << 40
  private static let form: UInt8 = 2

  private static func padding(_ text: String) -> String {
    String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  }
}
