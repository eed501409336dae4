import Documents

/// Lines that say themselves that they are not the article's text, wherever they stand: pointers to other stories,
/// captions, notices of the page about itself.
enum InsertRules {
  /// What a block is; `nil` if it does not say.
  ///
  /// - Parameter isBeforeText: whether no running text of the article stands before it.
  static func kind(of text: TextStatistics, isBeforeText: Bool) -> RemovedBlock.Kind? {
    let lead = text.leadingCues
    if lead.contains(.pointer), text.words <= 45, text.ending != .sentence || text.sentenceEnds <= 1 && text.words <= 4
    {
      return .otherStories
    }
    if lead.contains(.imageNotice) { return .caption }
    if lead.contains(.mediaNotice), text.words <= 25 { return .boilerplate }
    if lead.contains(.credit), text.words <= 30, text.ending != .sentence { return .caption }
    if isBeforeText, text.beginning == .bracket, text.ending == .bracket, text.words <= 14, text.sentenceEnds == 0 {
      return .caption
    }
    return nil
  }
}
