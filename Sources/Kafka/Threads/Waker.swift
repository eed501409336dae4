import CRdKafka
import Glibc

/// Lets one thread wait for others, and for librdkafka's queues, on one file descriptor.
///
/// ``wake()`` may be called from any thread; ``wait(milliseconds:)`` from one at a time.
public final class Waker: Sendable {
  /// An eventfd (Linux, `eventfd(2)`): a counter that can be polled.
  let descriptor: Int32

  /// Creates a waker.
  public init() {
    descriptor = newsline_eventfd()
    precondition(descriptor >= 0, "cannot create an eventfd: error \(errno)")
  }

  deinit { close(descriptor) }

  /// Ends the wait that is under way, or the next one if there is none.
  public func wake() {
    eventfd_write(descriptor, 1)
  }

  /// Waits until woken.
  ///
  /// - Parameter milliseconds: the longest wait; negative waits for ever.
  public func wait(milliseconds: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return }
    var count: eventfd_t = 0
    eventfd_read(descriptor, &count)
  }
}
