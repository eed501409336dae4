import Testing

@testable import EntityModel

@Suite struct ModelFileTests {
  private static let sound = SyntheticModel(seed: 1, hasVectors: false).bytes()

  private func error(_ bytes: [UInt8]) throws -> EntityModelError? {
    let file = try TemporaryModel(bytes)
    do throws(EntityModelError) {
      _ = try EntityModel(path: file.path)
      return nil
    } catch {
      #expect(error.description.contains(file.path))
      #expect(error.description.contains("scripts/fetch-models"))
      return error
    }
  }

  @Test func soundFile() throws {
    #expect(try error(Self.sound) == nil)
    #expect(try TemporaryModel.model().about == "xx_synthetic 1\nnone")
  }

  @Test func missingFile() {
    #expect(throws: EntityModelError.unreadable(path: "/nowhere/model", code: 2)) {
      try EntityModel(path: "/nowhere/model")
    }
    #expect(throws: EntityModelError.self) { try EntityModel(path: "/") }
  }

  @Test func otherContent() throws {
    for bytes in [[], Array("NLENTITY".utf8), [UInt8](repeating: 0x41, count: 1000)] {
      guard case .notAModel = try error(bytes) else {
        Issue.record("\(bytes.count) bytes were taken for a model")
        continue
      }
    }
  }

  @Test func otherVersion() throws {
    var bytes = Self.sound
    bytes[8] = 99
    guard case .wrongVersion(_, 99, ModelFile.version) = try error(bytes) else {
      Issue.record("the version was not looked at")
      return
    }
  }

  @Test func otherSize() throws {
    for bytes in [Array(Self.sound.dropLast()), Self.sound + [0]] {
      guard case .wrongSize(_, bytes.count, UInt64(Self.sound.count)) = try error(bytes) else {
        Issue.record("the size was not looked at")
        continue
      }
    }
  }

  @Test func changedContent() throws {
    for place in [32, 100, Self.sound.count / 2, Self.sound.count - 1] {
      var bytes = Self.sound
      bytes[place] ^= 1
      guard case .wrongHash = try error(bytes) else {
        Issue.record("a change at \(place) was not noticed")
        continue
      }
    }
  }

  private static func damaged(_ entry: Int, _ place: Int, _ value: UInt8) -> [UInt8] {
    var bytes = sound
    bytes[32 + 64 * entry + place] = value
    let hash = bytes[32...].withUnsafeBytes { MurmurHash.hash64($0) }
    bytes.replaceSubrange(24..<32, with: ModelWriter.bytes(hash))
    return bytes
  }

  /// The hash is right, but a section has lost its name or is of another type: every section is needed.
  @Test func missingSections() throws {
    for entry in 0..<Int(Self.sound[12]) {
      for (place, value) in [(0, UInt8(0x7A)), (24, 9)] {
        guard case .malformedSection = try error(Self.damaged(entry, place, value)) else {
          Issue.record("entry \(entry), byte \(place) was not looked at")
          continue
        }
      }
    }
  }

  /// Offsets, lengths and shapes that lead out of the file or do not fit each other.
  @Test(arguments: [(32, UInt8(1)), (39, 0xFF), (46, 0xFF), (48, 77), (54, 0x7F), (63, 0xFF)])
  func wrongShape(place: Int, value: UInt8) throws {
    for entry in [1, 6] {
      guard case .malformedSection = try error(Self.damaged(entry, place, value)) else {
        Issue.record("entry \(entry), byte \(place) was not looked at")
        continue
      }
    }
  }
}
