import Crypto
import Documents

/// What two runs must have in common of a document: everything but its journey, which names workers, times and offsets.
enum CanonicalContent {
  /// The hash of a document that the store holds.
  static func hash(ofStored json: [UInt8]) -> String {
    digest(
      (try? EnrichedDocument(json: json)).map { document in
        var document = document
        document.provenance = []
        return document.json()
      } ?? json)
  }

  /// The hash of a dead letter's value, which is a message of the stage before, or anything at all.
  static func hash(ofRejected value: [UInt8], by stage: StageName) -> String {
    switch stage {
    case .ingest: return digest(value)
    case .clean:
      guard var document = try? RawDocument(json: value) else { return digest(value) }
      document.provenance = []
      return digest(document.json())
    case .enrich:
      guard var document = try? CleanDocument(json: value) else { return digest(value) }
      document.provenance = []
      return digest(document.json())
    case .index: return hash(ofStored: value)
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }.joined()
  }
}
