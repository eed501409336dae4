import Testing

@testable import Enrichment

@Suite("Who did what with whom")
struct RelationTests {
  @Test("Meetings", arguments: ActSentences.meetings.indices)
  func meetings(row: Int) throws { try check(ActSentences.meetings[row]) }

  @Test("Signatures and agreements", arguments: ActSentences.deals.indices)
  func deals(row: Int) throws { try check(ActSentences.deals[row]) }

  @Test("Aid that is given and promised", arguments: ActSentences.aid.indices)
  func aid(row: Int) throws { try check(ActSentences.aid[row]) }

  @Test("Attacks", arguments: ActSentences.attacks.indices)
  func attacks(row: Int) throws { try check(ActSentences.attacks[row]) }

  @Test("Sanctions", arguments: ActSentences.sanctions.indices)
  func sanctions(row: Int) throws { try check(ActSentences.sanctions[row]) }

  @Test("Appointments", arguments: ActSentences.appointments.indices)
  func appointments(row: Int) throws { try check(ActSentences.appointments[row]) }

  @Test("What is denied, to come, possible, asked, quoted, or done by nobody named", arguments: ActSentences.nothing)
  func nothing(text: String) throws {
    let found = try ActSentence(text).relations()
    #expect(found == [])
  }

  @Test("Later sentences", arguments: LaterActSentences.told.indices)
  func later(row: Int) throws { try check(LaterActSentences.told[row]) }

  @Test("Later sentences that tell nothing", arguments: LaterActSentences.nothing + LaterActSentences.missed)
  func laterNothing(text: String) throws {
    let found = try ActSentence(text).relations()
    #expect(found == [])
  }

  @Test("Last sentences", arguments: LaterActSentences.last.indices)
  func last(row: Int) throws { try check(LaterActSentences.last[row]) }

  @Test("Last sentences that tell nothing", arguments: LaterActSentences.lastNothing)
  func lastNothing(text: String) throws {
    let found = try ActSentence(text).relations()
    #expect(found == [])
  }

  private func check(_ row: ActSentences.Row) throws {
    let found = try ActSentence(row.text).relations()
    #expect(found == row.acts, "\(row.text)")
  }
}
