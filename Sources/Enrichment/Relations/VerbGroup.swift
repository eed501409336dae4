/// A verb with its auxiliaries and adverbs.
struct VerbGroup {
  /// The first token.
  var first: Int
  var isPassive: Bool
  /// Negated, future or only possible.
  var isDoubtful: Bool
}

extension ActReader {
  /// The group whose last word is the verb at a token.
  func verbGroup(at verb: Int, lowest: Int) -> VerbGroup {
    var group = VerbGroup(first: verb, isPassive: false, isDoubtful: false)
    var index = verb - 1
    while index >= max(lowest, verb - 14) {
      let word = word(index)
      if words.being.contains(word) {
        group.isPassive = true
      } else if words.doubting.contains(word) || words.to.contains(word) {
        group.isDoubtful = true
      } else if let date = text.date(at: index) {
        // `X on Monday met Y`.
        while index - 1 >= lowest, text.date(at: index - 1)?.index == date.index { index -= 1 }
        if index - 1 >= lowest, words.on.contains(self.word(index - 1)) || words.places.contains(self.word(index - 1)) {
          index -= 1
        }
      } else if !words.perfect.contains(word), !isAdverb(index), !isApostrophe(index) {
        break
      }
      group.first = index
      index -= 1
    }
    return group
  }

  private func isApostrophe(_ index: Int) -> Bool {
    (model.symbol(index) == 0x27 || model.symbol(index) == 0x2019) && model.touchesPrevious(index)
  }
}
