#include "service/host.h"

#include "core/log.h"
#include "protocol/contract.h"
#include "service/data_folder.h"
#include "service/deadline.h"
#include "service/inbox.h"
#include "service/session.h"
#include "wire/pipe.h"
#include "wire/standard_streams.h"

#include <atomic>
#include <cstdlib>
#include <thread>

namespace draht {
namespace {

// Thunderbird waits three seconds before it kills a host; Draht promises one.
constexpr std::chrono::milliseconds kTimeToLeave{700};

// Long enough that the add-on is done with what belongs together.
constexpr std::chrono::milliseconds kQuiet{2000};

// The pipe has this thread, answering another, jobs a third: a long answer delays neither progress nor leaving.
class Host {
 public:
  Host(PipeEnds ends, std::filesystem::path data_folder)
      : pipe_(ends, static_cast<std::size_t>(protocol::limits().frame_in_bytes),
              {.on_frame = [this](Result<std::string> frame) { inbox_.put(std::move(frame)); },
               .may_read = [this] { return inbox_.has_room(); },
               .on_closed = [this] { close(); }}),
        data_folder_(std::move(data_folder)) {}

  int run() {
    const std::jthread answering([this] { answer_all(); });
    pipe_.run();
    return exit_code_;
  }

 private:
  void close() {
    deadline_.start(kTimeToLeave);
    inbox_.close();
  }

  void answer_all() {
    {
      Session session(data_folder_, system_now, [this](const std::string& frame) { pipe_.send(frame); });
      for (;;) {
        if (!inbox_.wait(kQuiet)) session.rest();
        const auto frame = inbox_.take();
        if (!frame) break;
        pipe_.resume();
        pipe_.wait_for_room();
        const auto [answer, leave] = session.answer(*frame);
        pipe_.send(answer);
        session.answered();
        if (!leave) continue;
        exit_code_ = EXIT_FAILURE;
        break;
      }
    }
    pipe_.finish();
  }

  Inbox inbox_;
  Pipe pipe_;
  std::filesystem::path data_folder_;
  Deadline deadline_;
  std::atomic<int> exit_code_ = EXIT_SUCCESS;
};

}  // namespace

int run_host() {
  const auto ends = take_standard_streams();
  const auto folder = data_folder();
  if (!ends || !folder) {
    log(!ends ? ends.error().message : folder.error().message);
    return EXIT_FAILURE;
  }
  return Host(*ends, *folder).run();
}

}  // namespace draht
