import Documents
import Testing

@testable import newsline

@Suite("Resolved places")
struct PlaceSetTests {
  private func place(_ partition: Int32, _ offset: Int64) -> Origin {
    Origin(topic: "dead-letters", partition: partition, offset: offset)
  }

  @Test("A set of places says what a set says, whatever their order")
  func againstSet() {
    var random = SystemRandomNumberGenerator()
    var places = PlaceSet()
    var expected: Set<Origin> = []
    for _ in 0..<5000 {
      let place = place(Int32.random(in: 0..<3, using: &random), Int64.random(in: 0..<4000, using: &random))
      if Int.random(in: 0..<4, using: &random) == 0 {
        places.remove(place)
        expected.remove(place)
      } else {
        places.insert(place)
        expected.insert(place)
      }
    }
    #expect(places.count == expected.count)
    for partition in Int32(0)..<3 {
      for offset in Int64(0)..<4000 {
        #expect(places.contains(self.place(partition, offset)) == expected.contains(self.place(partition, offset)))
      }
    }
  }

  @Test("The limits of offsets and partitions are places like others")
  func limits() {
    var places = PlaceSet()
    for place in [place(.max, .max), place(0, 0), place(0, 1023), place(0, 1024)] {
      #expect(!places.contains(place))
      places.insert(place)
      #expect(places.contains(place))
    }
    #expect(places.count == 4)
    #expect(!places.contains(place(0, 1)))
    places.remove(place(7, 7))
  }
}

@Suite("Resolutions")
struct ResolutionsTests {
  private let place = Origin(topic: "dead-letters", partition: 1, offset: 5)

  private func record(_ action: DeadLetterResolution.Action) -> Record {
    DeadLetterResolution(
      place: place, action: action, at: Timestamp(millisecondsSince1970: 0), by: "a@b", version: "1", run: "r"
    ).encoded()
  }

  @Test("The last resolution of a place counts, and a tombstone takes it back")
  func last() {
    var resolutions = Resolutions()
    var understood: Bool
    #expect(resolutions.state(of: place) == .open)
    understood = resolutions.apply(record(.discarded))
    #expect(understood)
    #expect(resolutions.state(of: place) == .discarded)
    understood = resolutions.apply(record(.replayed))
    #expect(understood)
    #expect(resolutions.state(of: place) == .replayed)
    understood = resolutions.apply(Record(key: Array(place.description.utf8), value: []))
    #expect(understood)
    #expect(resolutions.state(of: place) == .open)
  }

  @Test("What cannot be understood never makes a dead letter open again")
  func unknown() {
    var resolutions = Resolutions()
    var understood: Bool
    understood = resolutions.apply(Record(key: Array(place.description.utf8), value: Array("{".utf8)))
    #expect(!understood)
    #expect(resolutions.state(of: place) == .discarded)
    understood = resolutions.apply(record(.init(rawValue: "archived")))
    #expect(understood)
    #expect(resolutions.state(of: place) == .discarded)
    understood = resolutions.apply(Record(key: nil, value: record(.replayed).value))
    #expect(!understood)
    understood = resolutions.apply(Record(key: [0xFF], value: record(.replayed).value))
    #expect(!understood)
  }
}
