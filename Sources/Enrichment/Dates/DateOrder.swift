/// Which of two small numbers in `3/4/2023` is the month.
enum DateOrder {
  case monthFirst, dayFirst, unknown

  /// What the other dates of a text show: `17/11/2023` and `17 November` put the day first, `11/17/2023` and
  /// `November 17, 2023` the month. The majority decides.
  static func observed(_ model: TextModel, months: WordTable<Int>) -> DateOrder {
    var balance = 0
    for index in model.tokens.indices where model.tokens[index].kind == .digits {
      guard let value = smallNumber(model, index), (1...31).contains(value) else { continue }
      if months[model.word(index - 1)] != nil {
        balance += 1
      } else if months[model.word(index + 1)] != nil {
        balance -= 1
      } else if value > 12, model.symbol(index - 1) == 0x2F, model.symbol(index + 1) == 0x2F,
        smallNumber(model, index - 2) != nil
      {
        balance += 1
      } else if value > 12, model.symbol(index + 1) == 0x2F, model.symbol(index + 3) == 0x2F,
        model.symbol(index - 1) != 0x2F,
        smallNumber(model, index + 2) != nil
      {
        balance -= 1
      }
    }
    return balance > 0 ? .monthFirst : balance < 0 ? .dayFirst : .unknown
  }

  private static func smallNumber(_ model: TextModel, _ index: Int) -> Int? {
    guard model.tokens.indices.contains(index), model.tokens[index].kind == .digits else { return nil }
    let token = model.tokens[index]
    guard token.end - token.start <= 2 else { return nil }
    return model.scalars[Int(token.start)..<Int(token.end)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
