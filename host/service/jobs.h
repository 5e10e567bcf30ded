// Long work beside the conversation: one worker thread, one job after the other, with progress and cancel.
#pragma once

#include "core/error.h"
#include "protocol/messages/jobs.h"
#include "service/import.h"
#include "store/store.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace draht {

// Takes an encoded event; called from the worker's thread too.
using EventSink = std::function<void(std::string frame)>;

// What a running job tells. The meter thins progress out; the job's number is filled in.
struct JobVoice {
  std::function<void(const ImportProgress&)> progress;
  std::function<void(protocol::JobFolder)> folder_read;
};

// Reads into the store until it is done or stopped.
using Work = std::function<Result<ImportResult>(Store&, const std::stop_token&, const JobVoice&)>;

class Jobs {
 public:
  // Jobs open the database by themselves: one connection belongs to one thread.
  Jobs(std::filesystem::path database, EventSink emit);
  // Stops the running job at its next batch and waits for it; what is committed stays.
  ~Jobs();

  // The job's number. Its end is told by job.done or job.failed. It begins with release().
  std::int64_t start(Work work);

  // Lets the jobs begin that were started since: nobody should hear of a job before its number.
  void release();

  // Ends with job.failed and job_cancelled. not_found when no such job waits or runs.
  Result<void> cancel(std::int64_t job);

  // Cancels all jobs and waits until none writes any more; their ends are told before this returns.
  void stop_all();

 private:
  struct Job {
    std::int64_t number = 0;
    Work work;
    std::stop_source stop;
  };

  void cancel_all();
  void work(const std::stop_token& stop);
  std::string run(const Job& job);  // the event that tells its end

  std::filesystem::path database_;
  EventSink emit_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Job> jobs_;  // the first one runs
  std::int64_t last_number_ = 0;
  std::int64_t last_released_ = 0;
  std::jthread worker_;  // last, so that it ends before what it uses
};

}  // namespace draht
