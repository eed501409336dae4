import Documents
import Foundation
import GRDB

/// Keeps the tables that documents are found and counted by beside their texts.
///
/// `document_facts` lists the numbers of a document's topics and entities, so that they can be counted and taken out again without
/// an index of their own; the other tables lead from a value to the documents.
struct AnnotationTables {
  let db: Database
  /// The numbers of names that were stored lately.
  let names: NameNumbers

  /// The most quotations of a document: their numbers are those of the document, times this, and on.
  static let quotationsPerDocument: Int64 = 1024

  /// A document was stored for the first time.
  func insert(_ document: IndexedDocument, rowID: Int64) throws {
    let annotations = document.annotations.bounded()
    let countries = Self.unique(document.countries.map { $0.uppercased() })
    let country = try db.cachedStatement(
      sql: "INSERT INTO document_countries (country, document) VALUES (?, ?) ON CONFLICT DO NOTHING")
    for code in countries { try country.execute(arguments: [code, rowID]) }
    let topics = try insertTopics(annotations.topics, rowID: rowID)
    let entities = try insertEntities(annotations.entities, rowID: rowID)
    try insertAmounts(annotations.amounts, rowID: rowID)
    try insertQuotations(annotations.quotations, rowID: rowID)
    try db.cachedStatement(sql: DocumentFacts.insertSQL).execute(
      arguments: DocumentFacts(document, rowID: rowID, countries: countries, topics: topics, entities: entities)
        .arguments)
  }

  /// A document takes the place of an older version.
  func replace(_ document: IndexedDocument, rowID: Int64) throws {
    try remove(rowID)
    try insert(document, rowID: rowID)
  }

  private func remove(_ rowID: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT countries, topics, entities FROM document_facts WHERE document = ?"),
        arguments: [rowID])
    else { return }
    let country = try db.cachedStatement(sql: "DELETE FROM document_countries WHERE country = ? AND document = ?")
    for code in DocumentRow.split(row[0]) { try country.execute(arguments: [code, rowID]) }
    let topic = try db.cachedStatement(sql: "DELETE FROM document_topics WHERE topic = ? AND document = ?")
    for number in NumberList.decode(row[1]) { try topic.execute(arguments: [number, rowID]) }
    let entity = try db.cachedStatement(sql: "DELETE FROM document_entities WHERE entity = ? AND document = ?")
    for number in NumberList.decode(row[2]) { try entity.execute(arguments: [number, rowID]) }
    try db.cachedStatement(sql: "DELETE FROM document_amounts WHERE document = ?").execute(arguments: [rowID])
    try removeQuotations(rowID)
    try db.cachedStatement(sql: "DELETE FROM document_facts WHERE document = ?").execute(arguments: [rowID])
  }

  // MARK: Topics and entities

  private func insertTopics(_ topics: [IndexedAnnotations.Topic], rowID: Int64) throws -> [Int64] {
    guard !topics.isEmpty else { return [] }
    let numbers = try topics.map { topic in
      try names.number(.init(topic.code ?? "", topic.name, kind: nil)) {
        let find = try db.cachedStatement(sql: "SELECT number FROM topics WHERE code = ? AND name = ?")
        if let number = try Int64.fetchOne(find, arguments: [topic.code ?? "", topic.name]) { return number }
        try db.cachedStatement(sql: "INSERT INTO topics (code, name, words) VALUES (?, ?, ?)").execute(
          arguments: [topic.code ?? "", topic.name, TopicWords.of(topic.name)])
        return db.lastInsertedRowID
      }
    }
    try link(
      numbers, "INSERT OR IGNORE INTO document_topics (topic, document) SELECT value, ? FROM json_each(?)", rowID)
    return numbers
  }

  private func insertEntities(_ entities: [IndexedAnnotations.Entity], rowID: Int64) throws -> [Int64] {
    guard !entities.isEmpty else { return [] }
    let numbers = try entities.map { entity in
      try names.number(.init(entity.id, entity.name, kind: entity.kind)) { try number(of: entity) }
    }
    try link(
      numbers, "INSERT OR IGNORE INTO document_entities (entity, document) SELECT value, ? FROM json_each(?)", rowID)
    return numbers
  }

  private func number(of entity: IndexedAnnotations.Entity) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT number FROM entities WHERE id = ? AND name = ? AND kind = ?")
    if let number = try Int64.fetchOne(find, arguments: [entity.id, entity.name, entity.kind]) { return number }
    try db.cachedStatement(sql: "INSERT INTO entities (id, name, kind) VALUES (?, ?, ?)").execute(
      arguments: [entity.id, entity.name, entity.kind])
    let number = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO entity_search (rowid, name) VALUES (?, ?)").execute(
      arguments: [number, entity.name])
    return number
  }

  /// One statement for all rows: a statement costs more than a row.
  private func link(_ numbers: [Int64], _ sql: String, _ rowID: Int64) throws {
    try db.cachedStatement(sql: sql).execute(
      arguments: [rowID, JSONNumbers.list(numbers)])
  }

  // MARK: Amounts and quotations

  private func insertAmounts(_ amounts: [IndexedAnnotations.Amount], rowID: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO document_amounts (currency, upper, lower, document) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
    for amount in amounts {
      try statement.execute(arguments: [amount.currency ?? "", amount.upper, amount.lower, rowID])
    }
  }

  private func insertQuotations(_ quotations: [IndexedAnnotations.Quotation], rowID: Int64) throws {
    guard !quotations.isEmpty, rowID < Int64.max / Self.quotationsPerDocument - 1 else { return }
    let row = try db.cachedStatement(
      sql: "INSERT INTO quotations (number, speaker_id, speaker, quote) VALUES (?, ?, ?, ?)")
    let text = try db.cachedStatement(sql: "INSERT INTO quotation_search (rowid, speaker, quote) VALUES (?, ?, ?)")
    for (index, quotation) in quotations.enumerated() {
      let number = rowID * Self.quotationsPerDocument + Int64(index)
      try row.execute(arguments: [number, quotation.speakerID, quotation.speaker, quotation.quote])
      try text.execute(arguments: [number, quotation.speaker, quotation.quote])
    }
  }

  private func removeQuotations(_ rowID: Int64) throws {
    let first = rowID * Self.quotationsPerDocument
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT number, speaker, quote FROM quotations WHERE number >= ? AND number < ?"),
      arguments: [first, first + Self.quotationsPerDocument])
    let text = try db.cachedStatement(
      sql: "INSERT INTO quotation_search (quotation_search, rowid, speaker, quote) VALUES ('delete', ?, ?, ?)")
    for row in rows { try text.execute(arguments: [row[0] as Int64, row[1] as String?, row[2] as String]) }
    try db.cachedStatement(sql: "DELETE FROM quotations WHERE number >= ? AND number < ?").execute(
      arguments: [first, first + Self.quotationsPerDocument])
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

/// The words of a topic's name, in lower case, with a space before and after each: ` economy business and finance `.
enum TopicWords {
  static func of(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
