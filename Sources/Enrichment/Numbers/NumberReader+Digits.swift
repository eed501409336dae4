/// Numbers in digits, in groups with separators.
extension NumberReader {
  /// Digits that go on a word or a number (`A4`, `10.0.0.1`) are no number of their own.
  func isGluedBefore(_ model: TextModel, _ index: Int) -> Bool {
    guard model.touchesPrevious(index), index > 1 else { return false }
    let before = model.symbol(index - 1)
    return (before == 0x2E || before == 0x2C) && model.touchesPrevious(index - 1)
      && model.tokens[index - 2].kind == .digits
  }

  struct Groups {
    var tokens: [Int]
    var separators: [UInt32]
    var last: Int
  }

  func groups(_ model: TextModel, from index: Int) -> Groups {
    var groups = Groups(tokens: [index], separators: [], last: index)
    while groups.tokens.count < 8 {
      let next = groups.last + 1
      guard next < model.tokens.count else { break }
      if model.tokens[next].kind == .digits {
        // A space, where it may part thousands: three digits after at most three.
        guard !model.touchesPrevious(next), length(model, next) == 3, let space = spaceBefore(model, next),
          space != 0x20 || model.language != .english,
          groups.tokens.count > 1 || length(model, index) <= 3,
          groups.separators.allSatisfy({ isSpace($0) })
        else { break }
        groups.tokens.append(next)
        groups.separators.append(space)
        groups.last = next
        continue
      }
      let symbol = model.symbol(next)
      guard symbol == 0x2E || symbol == 0x2C || symbol == 0x27 || symbol == 0x2019, model.touchesPrevious(next),
        model.touchesNext(next), model.tokens[next + 1].kind == .digits,
        symbol == 0x2E || symbol == 0x2C || length(model, next + 1) == 3
      else { break }
      groups.tokens.append(next + 1)
      groups.separators.append(symbol == 0x2019 ? 0x27 : symbol)
      groups.last = next + 1
    }
    return groups
  }

  func length(_ model: TextModel, _ index: Int) -> Int {
    Int(model.tokens[index].end - model.tokens[index].start)
  }

  func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0xA0 || value == 0x2009 || value == 0x202F }

  func spaceBefore(_ model: TextModel, _ index: Int) -> UInt32? {
    let start = Int(model.tokens[index].start)
    guard start == Int(model.tokens[index - 1].end) + 1, isSpace(model.scalars[start - 1]) else { return nil }
    return model.scalars[start - 1]
  }

  func value(_ model: TextModel, _ groups: Groups, hasScale: Bool) -> Double {
    var fractionFrom = groups.tokens.count
    if let last = groups.separators.last, !isSpace(last), last != 0x27 {
      let isMixed = Set(groups.separators).count > 1
      let isRepeated = groups.separators.filter { $0 == last }.count > 1
      let lastLength = length(model, groups.tokens[groups.tokens.count - 1])
      let firstLength = length(model, groups.tokens[0])
      let isFraction: Bool
      if isRepeated {
        isFraction = false
      } else if isMixed || lastLength != 3 || firstLength > 3 || digits(model, groups.tokens[0]) == 0 {
        isFraction = true
      } else {
        let decimal: UInt32 = model.language.hasDecimalComma ? 0x2C : 0x2E
        isFraction = hasScale && last == decimal
      }
      if isFraction { fractionFrom = groups.tokens.count - 1 }
    }
    var value = 0.0
    var divisor = 1.0
    for (position, token) in groups.tokens.enumerated() {
      for scalar in model.scalars[Int(model.tokens[token].start)..<Int(model.tokens[token].end)].prefix(400) {
        value = value * 10 + Double(scalar - 0x30)
        if position >= fractionFrom { divisor *= 10 }
      }
    }
    return value / divisor
  }

  func digits(_ model: TextModel, _ index: Int) -> Int {
    var value = 0
    for scalar in model.scalars[Int(model.tokens[index].start)..<Int(model.tokens[index].end)].prefix(9) {
      value = value * 10 + Int(scalar) - 0x30
    }
    return value
  }
}
