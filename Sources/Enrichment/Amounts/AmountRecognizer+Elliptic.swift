/// Amounts whose currency is left out.
extension AmountRecognizer {
  /// A number of millions with nothing after it that it could count: it may be money if the text speaks of money there.
  func bare(_ model: TextModel, at index: Int, _ number: ReadNumber) -> Found? {
    guard number.scale >= 1e6, number.scale < 1e16, rangeEnd(model, at: index, number) == nil else { return nil }
    let next = number.last + 1
    if next < model.tokens.count, model.isSameSentence(number.last, next) {
      let token = model.tokens[next]
      guard
        token.kind == .symbol
          ? token.kind == .symbol && !isUnitSign(model.symbol(next)) : followers.contains(token.word)
      else { return nil }
    }
    let sign = Sign(currency: "", first: index, last: number.last, method: "elliptic")
    return Found(first: index, last: number.last, value: number.value * number.scale, sign: sign)
  }

  private func isUnitSign(_ symbol: UInt32) -> Bool { symbol == 0x25 || symbol == 0xB0 || isDash(symbol) }

  /// The amounts with those bare numbers that stand in a sentence with one, or in the one after; both lists are in order.
  func merged(_ found: [Found], _ bare: [Found], _ model: TextModel) -> [Found] {
    guard !bare.isEmpty, !found.isEmpty else { return found }
    var result: [Found] = []
    var next = 0
    for var amount in bare {
      while next < found.count, found[next].first < amount.first {
        result.append(found[next])
        next += 1
      }
      let sentence = model.sentenceOfToken[amount.first]
      let before = next > 0 ? found[next - 1] : nil
      let after = next < found.count ? found[next] : nil
      if let before, sentence - model.sentenceOfToken[before.first] <= 1, !model.tokens[amount.first].startsParagraph {
        amount.sign.currency = before.sign.currency
      } else if let after, model.sentenceOfToken[after.first] == sentence {
        amount.sign.currency = after.sign.currency
      } else {
        continue
      }
      decorate(&amount, model)
      result.append(amount)
    }
    result.append(contentsOf: found[next...])
    return result
  }
}
