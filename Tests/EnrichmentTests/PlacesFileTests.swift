import Documents
import Foundation
import Testing

@testable import Enrichment

@Suite struct PlacesFileTests {
  /// A file with these bytes, for as long as the body runs.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private func error(_ bytes: [UInt8]) throws -> PlacesError? {
    try withFile(bytes) { path in
      do throws(PlacesError) {
        _ = try Places(path: path)
        return nil
      } catch { return error }
    }
  }

  @Test func aSmallFile() throws {
    try withFile(PlacesWriter.small.bytes()) { path in
      let places = try Places(path: path)
      #expect(places.count == 2)
      #expect(places.readings(Array("aldbury".utf8)).map(\.place.id) == ["city:42"])
      #expect(places.readings(Array("aldburyx".utf8)).isEmpty)
      #expect(places.readings([]).isEmpty)
      #expect(places.place(id: "city:42")?.population == 300_000)
      #expect(places.place(id: "country:VX")?.name == "Velmontia")
      for id in ["city:43", "country:VY", "capital:VX", "city:x", "city", "", ":"] {
        #expect(places.place(id: id) == nil)
      }
    }
  }

  @Test func noFileOfPlaces() throws {
    #expect(throws: PlacesError.unreadable(path: "/nowhere/places", code: 2)) { try Places(path: "/nowhere/places") }
    #expect(throws: PlacesError.notPlaces(path: "/")) { try Places(path: "/") }
    for bytes in [[], Array("NLPLACES".utf8), [UInt8](repeating: 7, count: 5000)] {
      guard case .notPlaces = try error(bytes) else {
        Issue.record("\(bytes.count) bytes were taken for places")
        continue
      }
    }
  }

  @Test func anotherVersion() throws {
    guard case .wrongVersion(_, 2, 1) = try error(PlacesWriter.small.bytes(version: 2)) else {
      Issue.record("version 2 was read")
      return
    }
  }

  /// No byte can be changed, and none left out, without the file being refused.
  @Test func damage() throws {
    let bytes = PlacesWriter.small.bytes()
    // The last of the header are zeros that mean nothing.
    for place in Array(0..<48) + Array(64..<bytes.count) {
      var broken = bytes
      broken[place] ^= 0x55
      #expect(try error(broken) != nil, "byte \(place)")
    }
    for length in stride(from: 0, to: bytes.count, by: 7) { #expect(try error(Array(bytes.prefix(length))) != nil) }
    #expect(try error(bytes + [0]) != nil)
  }

  /// Written by a program with a fault, so that the hash is right.
  @Test func whatPointsOutside() throws {
    var writer = PlacesWriter.small
    writer.names[0].places = [9]
    #expect(try error(writer.bytes()) != nil)
    writer = .small
    writer.rows[0].kind = 7
    #expect(try error(writer.bytes()) != nil)
  }

  @Test func messagesSayWhatToDo() throws {
    #expect(PlacesError.wrongHash(path: "p", found: 1, expected: 2).description.contains("scripts/fetch-places"))
    let none = try PlaceSource(path: "")
    #expect(none.places == nil && !none.isMissing && none.message.contains("no places"))
    let missing = try PlaceSource(path: "/nowhere/places")
    #expect(missing.places == nil && missing.isMissing && missing.message.contains("scripts/fetch-places"))
    try withFile([UInt8](repeating: 7, count: 100)) { path in
      let refused = #expect(throws: PlacesError.self) { try PlaceSource(path: path) }
      #expect(refused == .notPlaces(path: path))
    }
  }

  /// A name that more places bear than anyone can weigh.
  @Test func aNameOfAMillionPlaces() throws {
    var writer = PlacesWriter.small
    writer.names = [("aldbury", [UInt32](repeating: 1, count: 60_000))]
    try withFile(writer.bytes()) { path in
      let places = try Places(path: path)
      #expect(places.readings(Array("aldbury".utf8)).count == 100)
    }
  }

  @Test func withoutPlacesAFewAreKnown() throws {
    let entities = try MarkedText("The talks in {Paris} failed.").entities(places: nil)
    #expect(entities.map(\.id).contains("capital:FR"))
    #expect(entities.allSatisfy { $0.population == nil })
  }

  @Test(.enabled(if: MarkedText.isThere, "scripts/fetch-places has not been run"))
  func theFetchedFile() throws {
    let source = try PlaceSource(path: MarkedText.path)
    let places = try #require(source.places)
    #expect(source.message.contains("\(places.count) places"))
    let kyiv = try #require(places.place(id: "capital:UA"))
    #expect(kyiv.name == "Kyiv" && kyiv.population > 2_000_000)
    #expect(places.readings(NameFolding.key("Київ".unicodeScalars.map(\.value))).isEmpty == false)
    #expect(
      places.readings(NameFolding.key("ZÜRICH".unicodeScalars.map(\.value))).contains { $0.place.number == 2_657_896 })
    // Every canonical name is found by its key, so both sides fold alike.
    for index in stride(from: 0, to: places.count, by: 37) {
      let place = places.place(index)
      let key = NameFolding.key(place.name.unicodeScalars.map(\.value))
      #expect(
        key.count < 2 || places.readings(key).count == 100 || places.readings(key).contains { $0.place.index == index },
        "\(place.name)")
    }
    let entity = try MarkedText("A train left {Leverkusen}.").entities().first
    #expect(entity?.name == "Leverkusen" && entity?.countryCode == "DE" && entity?.kind == "city")
    #expect((entity?.population ?? 0) > 150_000 && entity?.location != nil)
  }

  @Test(.enabled(if: MarkedText.isThere, "scripts/fetch-places has not been run"))
  func otherLanguagesFindCitiesByTheirPlaceInTheSentence() throws {
    func ids(_ text: String, _ language: String) throws -> [String] {
      let article = Article(declaredLanguage: language, paragraphs: [text])
      let capture = Capture(
        id: DocumentID(digest: [UInt8](repeating: 0, count: 16)), version: 0,
        capturedAt: Timestamp(millisecondsSince1970: 0), contentType: "text/plain", content: nil)
      return try Enricher(places: MarkedText.places).annotate(article, capture: capture).entities.map(\.id)
    }
    #expect(try ids("Der Brand in Leverkusen wurde nach drei Stunden gelöscht.", "de").contains("city:2878234"))
    #expect(try ids("Le feu a pris à Grenoble pendant la nuit de lundi.", "fr").contains("city:3014728"))
    #expect(try ids("La lluvia cayó en Santander durante toda la noche del lunes.", "es").contains("city:3109718"))
    #expect(try ids("В Таганроге ночью были слышны взрывы, сообщил губернатор.", "ru").contains("city:484907"))
    // A German noun is no place.
    #expect(
      try ids("Sie standen in Reihen und in Essen war nichts zu sehen außer Regen.", "de").filter {
        $0.hasPrefix("city:29")
      } == [])
  }

  /// A piece of text, again and again; known by the piece, for the whole would fill the log.
  struct Repetition: Sendable, CustomTestStringConvertible {
    let piece: String
    let count: Int
    var testDescription: String { "\(piece.prefix(20)) x \(count)" }

    init(_ piece: String, _ count: Int) {
      self.piece = piece
      self.count = count
    }
  }

  /// Texts made to be slow: names without end, the same name again and again, brackets that open and never close.
  @Test(arguments: [
    Repetition("Paris, ", 28_000), Repetition("in Paris (Texas ", 12_000), Repetition("A", 200_000),
    Repetition("Springfield-", 16_000), Repetition("in San ", 28_000), Repetition("the Commission (UN) ", 10_000),
  ])
  func hostileTexts(_ repetition: Repetition) throws {
    try check(String(repeating: repetition.piece, count: repetition.count))
  }

  @Test func aNameWithoutEndAndManyNames() throws {
    try check("in " + String(repeating: "Z", count: 100_000) + ", Texas")
    try check((0..<20_000).map { "in A\($0)b" }.joined(separator: " "))
  }

  private func check(_ text: String) throws {
    let marked = text.replacing("Paris", with: "{Paris}").replacing("Commission", with: "{o:European Commission}")
    let entities = try MarkedText(marked).entities()
    for entity in entities { #expect(entity.mentions.allSatisfy { $0.range.start < $0.range.end }) }
  }

  /// Ten thousand persons of one surname, and as many spellings of one name.
  @Test func manyNamesakes() throws {
    let names = (0..<8000).map { "{p:N\($0)a Holm}" }
    let spellings = (0..<2000).map { "{p:Ivo \(String(repeating: "H", count: $0 % 90))olm}" }
    let entities = try MarkedText((names + spellings).joined(separator: ". ") + ". {p:Holm} left.").entities(
      places: nil)
    #expect(entities.count > 8000)
  }
}
