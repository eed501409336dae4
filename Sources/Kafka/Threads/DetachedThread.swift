import CRdKafka
import Glibc

/// Threads beside Swift's shared ones, for what blocks or never suspends.
public enum DetachedThread {
  /// Starts a thread, which ends with its body and is not waited for.
  ///
  /// - Parameters:
  ///   - name: what the thread is called in a debugger; at most 15 bytes are kept.
  ///   - stackBytes: the size of its stack; `nil` for the system's default.
  public static func start(name: String, stackBytes: Int? = nil, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    if let stackBytes { pthread_attr_setstacksize(&attributes, stackBytes) }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        newsline_set_thread_name(start.name)
        start.body()
        return nil
      }, Unmanaged.passRetained(Start(name: name, body: body)).toOpaque())
    precondition(status == 0, "cannot start the thread \(name): error \(status)")
  }

  private final class Start {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }
}
