// The host leaves in time, whatever it is doing.
#pragma once

#include <chrono>
#include <thread>

namespace draht {

class Deadline {
 public:
  // After `delay` the process ends on the spot unless this object is gone by then. Nothing is lost: what was answered
  // is committed, and an unfinished transaction is rolled back when the database is opened next. Only the first call
  // counts.
  void start(std::chrono::milliseconds delay);

 private:
  std::jthread watch_;
};

}  // namespace draht
