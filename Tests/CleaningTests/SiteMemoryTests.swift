import Documents
import Testing

@testable import Cleaning

@Suite("What comes back on the pages of a site")
struct SiteSketchTests {
  private func sketch(_ pages: [[UInt64]]) -> SiteSketch {
    var sketch = SiteSketch()
    for (number, blocks) in pages.enumerated() { sketch.add(UInt32(number), blocks) }
    return sketch
  }

  @Test("A block of every page is recurring from the fourth on; the blocks of one page are not")
  func recurring() {
    let pages = (0..<4).map { [1, UInt64($0) + 100] }
    #expect(!sketch(Array(pages.prefix(3))).isRecurring(1))
    #expect(sketch(pages).isRecurring(1))
    #expect(!sketch(pages).isRecurring(103))
    #expect(!sketch(pages).isRecurring(7))
  }

  @Test("A block must be on a good part of the pages")
  func share() {
    let pages = (0..<40).map { page -> [UInt64] in
      (page < 8 ? [2] : []) + (page % 3 == 0 ? [1] : []) + [UInt64(page) + 100]
    }
    #expect(sketch(pages).isRecurring(1))
    #expect(!sketch(pages).isRecurring(2))
  }

  @Test("A page that is captured again and again counts once")
  func capturedAgain() {
    var sketch = SiteSketch()
    for _ in 0..<20 { sketch.add(9, [1, 2, 3]) }
    #expect(!sketch.isRecurring(1))
    for page: UInt32 in 10..<13 { sketch.add(page, [1]) }
    #expect(!sketch.isRecurring(1))
    #expect(sketch.counts[1]?.pages == 4)
  }

  @Test("What a site drops is forgotten")
  func forgets() {
    var sketch = sketch((0..<50).map { _ in [1] })
    #expect(sketch.isRecurring(1))
    for page: UInt32 in 100..<200 { sketch.add(page, [2]) }
    #expect(!sketch.isRecurring(1))
    #expect(sketch.isRecurring(2))
    for page: UInt32 in 200..<600 { sketch.add(page, [2]) }
    #expect(sketch.counts[1] == nil)
  }

  @Test("However many different blocks come, the number kept is bounded, and what is on every page stays")
  func isBounded() {
    var sketch = SiteSketch()
    for page: UInt32 in 0..<500 {
      sketch.add(page, [1] + (0..<100).map { UInt64(page) * 1000 + $0 + 10 })
      #expect(sketch.counts.count <= SiteSketch.capacity)
    }
    #expect(sketch.isRecurring(1))
  }

  @Test("It is read back from its bytes; what are no bytes of a sketch are none")
  func bytes() {
    let sketch = sketch((0..<30).map { [1, 2, UInt64($0) << 40] })
    #expect(SiteSketch(sketch.bytes[...]) == sketch)
    #expect(SiteSketch([][...]) == nil)
    #expect(SiteSketch([200][...]) == nil)
    #expect(SiteSketch(([1] + [UInt8](repeating: 0, count: 12))[...]) == nil)
    #expect(SiteSketch(([1] + [UInt8](repeating: 0, count: 13 * 257))[...]) == nil)
  }
}

@Suite("What is known of sites")
struct SiteMemoryTests {
  private static let notice =
    "The Velmora Post is written by people who live here, is owned by its readers, and has told this town since 1911 what "
    + "its council would rather keep to itself. It takes no money from parties, and none from the port."

  private func page(_ number: Int, site: String = "post.example", notice: String = notice) -> Capture {
    let names = ["Ada", "Bo", "Cleo", "Dov", "Eli", "Fay", "Gil", "Hal"]
    let paragraphs = story.map { paragraph in
      "<p>\(paragraph.replacing("Velmora", with: "\(names[number % 8])ville \(number)").replacing("that", with: "that \(number)"))</p>"
    }
    var capture = capture(
      "<html><head><title>Story \(number)</title></head><body><article><h1>Story \(number)</h1>"
        + "\(paragraphs.joined())<p>\(notice)</p></article></body></html>",
      html: true, url: "https://www.\(site)/story/\(number)")
    capture.id = DocumentID(digest: [UInt8](repeating: UInt8(number), count: 16))
    return capture
  }

  private func learned(_ pages: some Sequence<Capture>) throws -> SiteMemory {
    var memory = SiteMemory()
    for page in pages { memory.learn(try #require(try Cleaner().clean(page, knowing: memory).lesson)) }
    return memory
  }

  @Test("Prose that stands on every page of a site is furniture, once enough pages have been seen")
  func leavesOut() throws {
    let early = try Cleaner().clean(page(3), knowing: learned((0..<3).map { page($0) }))
    #expect(early.article.text.contains("owned by its readers"))
    let late = try Cleaner().clean(page(4), knowing: learned((0..<4).map { page($0) }))
    #expect(!late.article.text.contains("owned by its readers"))
    #expect(late.article.removed.contains { $0.kind == .recurring && $0.text == Self.notice })
    #expect(late.article.paragraphs.count == early.article.paragraphs.count - 1)
    #expect(late.recurringBlocks == 1)
    #expect(late.knownPages == 4)
  }

  @Test("It is furniture of that site only")
  func otherSites() throws {
    let memory = try learned((0..<8).map { page($0) })
    let other = try Cleaner().clean(page(9, site: "other.example"), knowing: memory)
    #expect(other.article.text.contains("owned by its readers"))
    #expect(other.knownPages == 0)
    var nowhere = page(9)
    nowhere.url = nil
    #expect(try Cleaner().clean(nowhere, knowing: memory).article.text.contains("owned by its readers"))
    #expect(try Cleaner().clean(nowhere, knowing: memory).lesson == nil)
  }

  @Test("An article that comes again under many addresses is not taken for furniture")
  func sameArticle() throws {
    let copies = (0..<12).map { number in
      var copy = page(5)
      copy.url = "https://www.post.example/story?from=\(number)"
      copy.id = DocumentID(digest: [UInt8](repeating: UInt8(number), count: 16))
      return copy
    }
    let cleaned = try Cleaner().clean(copies[0], knowing: learned(copies))
    #expect(cleaned.recurringBlocks == 0)
  }

  @Test("It never takes away most of a text, and rejects nothing")
  func neverTakesAll() throws {
    let pages = (0..<8).map { number in
      var page = page(number)
      page.content = page.content?.replacing("Story \(number)", with: "Story \(number) of \(number)")
      return page
    }
    let same = pages.map { page in
      var page = page
      page.content =
        "<html><head><title>\(page.id)</title></head><body><article><h1>\(page.id)</h1>"
        + story.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
      return page
    }
    let cleaned = try Cleaner().clean(same[0], knowing: learned(same))
    #expect(cleaned.article.paragraphs.count == story.count)
    #expect(cleaned.recurringBlocks == 0)
  }

  @Test("What a page teaches does not depend on what is known")
  func lessons() throws {
    let memory = try learned((0..<8).map { page($0) })
    for number in 8..<12 {
      #expect(
        try Cleaner().clean(page(number), knowing: memory).lesson == Cleaner().clean(page(number), knowing: nil).lesson)
    }
  }

  @Test("It is the same again when it is restored from its changes, whenever they were taken")
  func restores() throws {
    var memory = SiteMemory(maximumSites: 3)
    var entries: [[UInt8]: MemoryEntry] = [:]
    for number in 0..<40 {
      memory.learn(
        try #require(try Cleaner().clean(page(number, site: "s\(number * 7 % 5).example"), knowing: nil).lesson))
      if number % 3 == 0 { for entry in memory.takeChanges() { entries[entry.key] = entry } }
    }
    for entry in memory.takeChanges() { entries[entry.key] = entry }
    #expect(memory.count == 3)
    #expect(memory.takeChanges().isEmpty)
    var restored = SiteMemory(maximumSites: 3)
    for entry in entries.values { restored.restore(entry) }
    #expect(restored == memory)
    // And it goes on as the other does, the site that is forgotten next included.
    let next = try #require(try Cleaner().clean(page(60, site: "new.example"), knowing: nil).lesson)
    memory.learn(next)
    restored.learn(next)
    #expect(restored == memory)
    #expect(Set(restored.takeChanges()) == Set(memory.takeChanges()))
  }

  @Test("Bytes that are none of a memory's are passed over")
  func damage() {
    var memory = SiteMemory()
    memory.restore(MemoryEntry(key: Array("a.example".utf8), value: [1, 2, 3]))
    memory.restore(MemoryEntry(key: [0xFF, 0xFE], value: [UInt8](repeating: 0xFF, count: 500)))
    #expect(memory.count == 0)
  }

  @Test("The stage notes what it knew, and how much it left out because of it")
  func provenance() throws {
    let stage = LearningCleanStage(CleanStage())
    let context = StageContext(worker: "w", version: "1", now: { Timestamp(millisecondsSince1970: 0) })
    let record = Record(value: RawDocument(capture: page(9), provenance: []).json())
    let memory = try learned((0..<8).map { page($0) })
    let (outputs, lesson) = try stage.process(record, in: context, knowing: memory, upTo: 17)
    let document = try CleanDocument(json: try #require(outputs.first).value)
    #expect(document.provenance.last?.memory == MemoryUse(position: 17, pages: 8, blocks: 1))
    #expect(lesson is PageLesson)
    let alone = try CleanDocument(json: try #require(try stage.process(record, in: context).first).value)
    #expect(alone.provenance.last?.memory == nil)
  }
}
