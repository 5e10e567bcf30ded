#include "service/jobs.h"

#include "protocol/encode.h"
#include "service/progress_meter.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace draht {
namespace {

protocol::ImportResult view(const ImportResult& result) {
  return {.folders = result.folders,
          .messages = result.messages,
          .duplicates = result.duplicates,
          .left_out = result.left_out,
          .broken = result.broken,
          .events = result.events,
          .cards = result.cards,
          .people = result.people,
          .seconds = result.seconds};
}

Result<ImportResult> do_work(const std::filesystem::path& database, const Work& work, const std::stop_token& stop,
                             const JobVoice& voice) {
  try {
    auto store = Store::open(database);
    if (!store) return std::unexpected(store.error());
    return work(*store, stop, voice);
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, std::string("The job ended in a fault of Draht itself: ") + error.what());
  }
}

}  // namespace

Jobs::Jobs(std::filesystem::path database, EventSink emit)
    : database_(std::move(database)),
      emit_(std::move(emit)),
      worker_([this](const std::stop_token& stop) { work(stop); }) {}

Jobs::~Jobs() {
  worker_.request_stop();
  const std::lock_guard lock(mutex_);
  cancel_all();
}

std::int64_t Jobs::start(Work work) {
  const std::lock_guard lock(mutex_);
  jobs_.push_back({++last_number_, std::move(work), std::stop_source{}});
  return last_number_;
}

void Jobs::release() {
  const std::lock_guard lock(mutex_);
  last_released_ = last_number_;
  changed_.notify_all();
}

Result<void> Jobs::cancel(std::int64_t job) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(jobs_, job, &Job::number);
  if (found == jobs_.end()) return fail(ErrorCode::not_found, "There is no such job; it may have ended already.");
  found->stop.request_stop();
  return {};
}

void Jobs::stop_all() {
  std::unique_lock lock(mutex_);
  cancel_all();
  last_released_ = last_number_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return jobs_.empty(); });
}

// With the mutex held.
void Jobs::cancel_all() {
  for (auto& job : jobs_) job.stop.request_stop();
}

void Jobs::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto may_begin = [this] { return !jobs_.empty() && jobs_.front().number <= last_released_; };
  while (changed_.wait(lock, stop, may_begin), !stop.stop_requested()) {
    const Job job = jobs_.front();
    lock.unlock();
    const std::string end = run(job);
    lock.lock();
    jobs_.pop_front();
    emit_(end);  // last: whoever hears it finds the job gone
    changed_.notify_all();
  }
}

std::string Jobs::run(const Job& job) {
  ProgressMeter meter(job.number, std::chrono::steady_clock::now());
  JobVoice voice;
  voice.progress = [&](const ImportProgress& progress) {
    if (const auto view = meter.measure(progress, std::chrono::steady_clock::now())) {
      emit_(protocol::encode_event(protocol::JobProgressed{*view}));
    }
  };
  voice.folder_read = [&](protocol::JobFolder folder) {
    folder.job = job.number;
    emit_(protocol::encode_event(folder));
  };
  const auto result = do_work(database_, job.work, job.stop.get_token(), voice);
  if (result) return protocol::encode_event(protocol::JobDone{job.number, view(*result)});
  const auto& error = result.error();
  return protocol::encode_event(
      protocol::JobFailed{job.number, std::string(name(error.code)), error.message, std::string(action(error.code))});
}

}  // namespace draht
