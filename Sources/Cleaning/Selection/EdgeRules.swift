import Documents

/// What the edges of a text need a second look for, once headline and byline are known.
struct EdgeRules {
  let page: Page

  /// Drops cards of other stories that read like prose, takes in the text's own second headline and a closing credit.
  func apply(_ selection: inout Selection, title: Int?) {
    takeTextBehindPointer(&selection)
    dropCards(&selection)
    dropAdvertisements(&selection)
    dropFeed(&selection)
    dropTail(&selection)
    takeSecondHeadline(&selection, title)
    takeClosingCredit(&selection)
  }

  /// A pointer to another story, target and all on its line, interrupts a text; the model may take it for its end. Prose
  /// right behind it goes on with the text, unless the model is sure that it does not.
  private func takeTextBehindPointer(_ selection: inout Selection) {
    guard var last = selection.lastBody else { return }
    while last + 2 < page.blocks.count {
      let pointer = selection.statistics[last + 1]
      let text = selection.statistics[last + 2]
      guard pointer.leadingCues.contains(.pointer), pointer.words >= 5, text.words >= 15, text.ending == .sentence,
        text.commas + text.sentenceEnds >= 2, Float(text.anyPhraseWords) < text.words * 0.2,
        selection.kinds[last + 2] == nil, page.blocks[last + 2].linkBytes * 4 < page.blocks[last + 2].range.count,
        selection.probabilities[last + 2] > 0.08
      else { return }
      selection.isBody[last + 2] = true
      last += 2
    }
  }

  /// A card: another story's headline, then its first words cut off with an ellipsis. Text that is cut off within an
  /// article is rare; under a line without a full stop it is always a card's.
  private func dropCards(_ selection: inout Selection) {
    for index in selection.isBody.indices.dropFirst() where selection.isBody[index] {
      let text = selection.statistics[index]
      let head = selection.statistics[index - 1]
      guard text.ending == .ellipsis, text.words >= 12, head.words >= 4, head.words <= 30,
        head.ending != .sentence, head.ending != .colon, head.ending != .comma, head.beginning != .lowercase
      else { continue }
      selection.remove(index, as: .otherStories)
      if selection.isBody[index - 1] { selection.remove(index - 1, as: .otherStories) }
    }
  }

  /// A few words in an element that calls itself an advertisement are one, wherever they stand.
  private func dropAdvertisements(_ selection: inout Selection) {
    for (index, block) in page.blocks.enumerated() where selection.isBody[index] && block.element >= 0 {
      guard selection.statistics[index].words <= 40, page.elements[block.element].hints.contains(.advertisement) else {
        continue
      }
      selection.remove(index, as: .promotion)
    }
  }

  /// The first item of a list of other stories may read like prose. It stands apart from the text, and the items behind it, which
  /// the markup treats alike and the text before it does not, were left out.
  private func dropFeed(_ selection: inout Selection) {
    guard let last = selection.lastBody, selection.statistics[last].ending == .sentence, page.blocks[last].element >= 0,
      let before = selection.isBody[..<last].lastIndex(of: true), last - before > 2
    else { return }
    let signature = signature(last)
    guard signature != self.signature(before) else { return }
    let alike = page.blocks.indices[(last + 1)...].lazy.filter { self.signature($0) == signature }.prefix(2)
    if Array(alike).count == 2 { selection.remove(last, as: .otherStories) }
  }

  private func signature(_ block: Int) -> UInt64 {
    let element = page.blocks[block].element
    return element >= 0 ? page.elements[element].signature : 0
  }

  /// Plain text: short lines without a stop behind the last sentence head nothing, so they are not the text's.
  private func dropTail(_ selection: inout Selection) {
    guard !page.hasMarkup else { return }
    var open: [Int] = []
    for index in selection.isBody.indices.reversed() where selection.isBody[index] {
      let text = selection.statistics[index]
      let isOpen = text.ending == .other || text.ending == .bracket
      guard isOpen, text.words <= 12, text.stopWords <= 4, page.blocks[index].kind == .paragraph, open.count < 4 else {
        guard text.ending == .sentence || text.ending == .question, text.words >= 6 else { return }
        for index in open { selection.remove(index, as: .boilerplate) }
        return
      }
      open.append(index)
    }
  }

  /// Plain text: a line between title and text, apart from both, that says again what the title says.
  private func takeSecondHeadline(_ selection: inout Selection, _ title: Int?) {
    guard !page.hasMarkup, let title, let first = selection.firstBody, first - 1 > title, first - title <= 8 else {
      return
    }
    let index = first - 1
    let text = selection.statistics[index]
    guard selection.kinds[index] == nil, text.words >= 5, text.words <= 30,
      text.ending == .other || text.ending == .question,
      text.beginning == .uppercase || text.beginning == .quote, page.blocks[index].blankLinesBefore > 0,
      page.blocks[first].blankLinesBefore > 0, text.stopWords > 0,
      Float(text.anyPhraseWords) < text.words * 0.3, text.digits < 5
    else { return }
    let titleWords = contentWords(title)
    let words = contentWords(index)
    guard words.intersection(titleWords).count >= 2 else { return }
    var textWords: Set<UInt64> = []
    for block in first..<min(first + 12, page.blocks.count) where selection.isBody[block] {
      textWords.formUnion(contentWords(block))
    }
    guard words.intersection(textWords).count * 10 >= words.count * 6 else { return }
    selection.isBody[index] = true
  }

  /// `(With inputs from agencies.)` right behind the text is the article's own last line.
  private func takeClosingCredit(_ selection: inout Selection) {
    guard let last = selection.lastBody, last + 1 < page.blocks.count else { return }
    let text = selection.statistics[last + 1]
    guard selection.kinds[last + 1] == nil, text.beginning == .bracket, text.ending == .sentence, text.words <= 20,
      text.sentenceEnds == 1, page.blocks[last + 1].linkBytes == 0,
      text.flags.isDisjoint(with: [.copyright, .url, .at])
    else { return }
    selection.isBody[last + 1] = true
  }

  private func contentWords(_ index: Int) -> Set<UInt64> {
    Set(page.words(page.blocks[index]).filter { !Lexicon.shared.isStopWord($0) })
  }
}
