/// A lock with a condition: what threads share, they touch inside ``locked(_:)``.
@safe final class Monitor: @unchecked Sendable {
  // Allocated once: a pthread lock must not move.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe pthread_cond_destroy(condition)
    unsafe mutex.deallocate()
    unsafe condition.deallocate()
  }

  /// Runs `body` while no other thread is inside.
  func locked<T>(_ body: () -> T) -> T {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Inside ``locked(_:)``: lets others in until one of them calls ``changed()``.
  func wait() { unsafe pthread_cond_wait(condition, mutex) }

  /// Inside ``locked(_:)``: wakes those who wait.
  func changed() { unsafe pthread_cond_broadcast(condition) }
}

/// Runs `body` once for each worker, 0 to `count` − 1, on as many threads, and waits for all.
///
/// Where the system gives no more threads, this one does the work of those that are missing.
package func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  var threads: [pthread_t] = []
  while threads.count < count - 1, let thread = thread(threads.count + 1, body) {
    threads.append(thread)
  }
  body(0)
  for index in threads.count + 1..<max(threads.count + 1, count) { body(index) }
  for thread in threads { pthread_join(thread, nil) }
}

/// Runs `body` on a thread of its own, and does not wait for it; waits where there is no thread.
func aside(_ body: @escaping @Sendable () -> Void) {
  if let thread = thread(0, { _ in body() }) { pthread_detach(thread) } else { body() }
}

/// A new thread that runs `body`; nil where the system gives none.
private func thread(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) -> pthread_t? {
  let context = unsafe Unmanaged.passRetained(Work(index: index, body: body))
  var thread = pthread_t()
  let code = unsafe pthread_create(
    &thread, nil,
    { context in
      guard let context = unsafe context else { return nil }
      let work = unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
      work.body(work.index)
      return nil
    }, unsafe context.toOpaque())
  if code == 0 { return thread }
  unsafe context.release()
  return nil
}

private final class Work: Sendable {
  let index: Int
  let body: @Sendable (Int) -> Void

  init(index: Int, body: @escaping @Sendable (Int) -> Void) {
    self.index = index
    self.body = body
  }
}

/// Computes `value` of 0 to `count` − 1 on `threads` threads; the results are in order.
package func concurrentMap<T: Sendable>(
  _ count: Int, threads: Int, _ value: @escaping @Sendable (Int) -> T
) -> [T] {
  let results = Shared([T?](repeating: nil, count: count))
  let next = Shared(0)
  concurrently(max(1, min(threads, count))) { _ in
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard index < count else { return }
      let computed = value(index)
      results.withLock { $0[index] = computed }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Computes two values, side by side where there are two threads.
package func both<A: Sendable, B: Sendable>(
  threads: Int, _ first: @escaping @Sendable () -> A, _ second: @escaping @Sendable () -> B
) -> (A, B) {
  let one = Shared<A?>(nil)
  let other = Shared<B?>(nil)
  concurrently(min(threads, 2)) { worker in
    if worker == 0 {
      let value = first()
      one.withLock { $0 = value }
    } else {
      let value = second()
      other.withLock { $0 = value }
    }
  }
  return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
}

/// A value that threads share.
package final class Shared<Value: ~Copyable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var value: Value

  package init(_ value: consuming Value) { self.value = value }

  package func withLock<T>(_ body: (inout Value) -> T) -> T { monitor.locked { body(&value) } }
}
