import Foundation

/// The indices that a store's names lead to, `NAME-LABEL-documents` and `NAME-LABEL-offsets`.
struct StoreGeneration: Sendable, Hashable {
  /// `1`, and for each rebuild a higher number with `x` and digits by chance: two rebuilds at once are not to write into one index, and
  /// what is left of one that was killed is not to be taken for a new one. Letters and digits.
  let label: String
  /// The index of documents.
  let documents: String
  /// The index of offsets.
  let offsets: String

  private init(label: String, of name: String) {
    self.label = label
    documents = "\(name)-\(label)-documents"
    offsets = "\(name)-\(label)-offsets"
  }

  /// The generation that a store begins with.
  static func first(of name: String) -> StoreGeneration { StoreGeneration(label: "1", of: name) }

  /// The generation that an index of documents belongs to.
  ///
  /// - Returns: `nil` if no generation of that store has such an index.
  init?(documents: String, of name: String) { self.init(documents, of: name, ending: "-documents") }

  /// The generation that an index belongs to, of documents or of offsets.
  ///
  /// - Returns: `nil` if no generation of that store has such an index.
  init?(index: String, of name: String) {
    self.init(index, of: name, ending: index.hasSuffix("-offsets") ? "-offsets" : "-documents")
  }

  private init?(_ index: String, of name: String, ending: String) {
    guard index.hasPrefix(name + "-"), index.hasSuffix(ending) else { return nil }
    let label = index.dropFirst(name.count + 1).dropLast(ending.count)
    guard label.first?.isNumber == true, label.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    self.init(label: String(label), of: name)
  }

  /// Counts the rebuilds that took the place of one another.
  var number: Int { Int(label.prefix { $0.isNumber }) ?? 0 }

  /// The generation of a rebuild that begins now.
  func next(of name: String) -> StoreGeneration {
    StoreGeneration(label: "\(number + 1)x\(String(UInt32.random(in: 0 ... .max), radix: 16))", of: name)
  }
}
