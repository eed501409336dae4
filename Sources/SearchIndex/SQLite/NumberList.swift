import Foundation

/// Numbers of rows in one column: little endian base 128, as in LEB128, each number as its difference to the one before.
enum NumberList {
  /// The bytes of numbers, none of which is negative; they come back in ascending order.
  static func encode(_ numbers: [Int64]) -> Data {
    var data = Data()
    var last: Int64 = 0
    for number in numbers.sorted() where number >= 0 {
      var rest = UInt64(number - last)
      last = number
      while rest > 0x7F {
        data.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      data.append(UInt8(rest))
    }
    return data
  }

  /// The numbers; what is damaged is left out.
  static func forEach(_ data: Data, _ body: (Int64) -> Void) {
    // Once for each document of a result: the iterator of Data takes several times as long.
    data.withUnsafeBytes { bytes in
      var last: UInt64 = 0
      var value: UInt64 = 0
      var shift: UInt64 = 0
      for byte in bytes {
        value |= UInt64(byte & 0x7F) << shift
        shift += 7
        guard byte < 0x80 || shift > 56 else { continue }
        last &+= value
        if let number = Int64(exactly: last) { body(number) }
        (value, shift) = (0, 0)
      }
    }
  }

  static func decode(_ data: Data) -> [Int64] {
    var numbers: [Int64] = []
    forEach(data) { numbers.append($0) }
    return numbers
  }
}

/// Numbers as an argument of `json_each`, which makes rows of them.
enum JSONNumbers {
  static func list(_ numbers: [Int64]) -> String {
    var text = "["
    for (index, number) in numbers.enumerated() {
      if index > 0 { text += "," }
      text += String(number)
    }
    return text + "]"
  }
}
