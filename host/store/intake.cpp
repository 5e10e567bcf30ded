#include "store/intake.h"

#include "store/folders.h"
#include "store/head_writer.h"
#include "store/settings.h"
#include "store/settle.h"
#include "store/store_impl.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace draht {
namespace {

constexpr std::int64_t kRowsACommit = 20'000;
constexpr std::chrono::milliseconds kLongestOpen{100};

// The first figures are wanted soon, the next when there is time: settling twice costs more than once.
constexpr std::int64_t kFirstSettling = 50'000;

// As many as can be settled at once, less what comes before that is noticed.
constexpr std::int64_t kNextSettling = kMostSettledAtOnce - 2 * kRowsACommit;

// Many rows, much of the disk: pages of the database kept in memory (48 MB), and of its log before it is written back.
// Nobody waits for it, so it waits a minute for others.
constexpr const char* kForManyRows =
    "PRAGMA cache_size = -49152; PRAGMA wal_autocheckpoint = 16384; PRAGMA busy_timeout = 60000;";

}  // namespace

class Intake::Work {
 public:
  Work(Store& store, const Mailboxes& mailboxes) : impl_(*store.impl_), writer_(impl_.connection, mailboxes) {}

  Result<void> begin(const Folder& folder) {
    if (auto ready = prepare(); !ready) return ready;
    counts_ = {};
    wanted_ = counts_as_contact(folder.use);
    folder_ = folder;
    folder_row_ = 0;
    return {};
  }

  Result<void> put(std::span<const Head> heads) {
    if (!wanted_) return {};
    return attempt([&] {
      if (!open_folder()) return;
      writer_.put(heads, keep_subjects_, derived_);
      rows_ += static_cast<std::int64_t>(heads.size());
      counts_.stored = writer_.counts().stored;
      counts_.known = writer_.counts().known;
      must_refresh_ |= writer_.counts().signs_found;
      commit_in_time();
    });
  }

  Result<void> end_whole(const std::string& mark) {
    if (!wanted_) return {};
    return attempt([&] {
      if (!open_folder()) return;
      const auto gone = writer_.not_put(first_own_);
      if (!gone.empty()) {
        put_derived(impl_.connection, derived_);
        remove_mails(impl_.connection, derived_, gone);
        writer_.forget_rows();
        must_refresh_ = true;
      }
      counts_.removed = static_cast<std::int64_t>(gone.size());
      put_mark(impl_.connection, folder_row_, mark);
      commit_in_time();
    });
  }

  Result<void> commit() {
    return attempt([&] {
      if (transaction_) commit(false);
    });
  }

  Result<void> finish() {
    return attempt([&] {
      open();
      commit(true);
    });
  }

  const IntakeCounts& counts() const { return counts_; }

 private:
  // What fails half-way is taken back: the next call finds its way as after any other change by others.
  template <typename Step>
  Result<void> attempt(Step&& step) {
    auto done = guarded(std::forward<Step>(step));
    if (!done) transaction_.reset();
    return done;
  }

  Result<void> prepare() {
    if (prepared_) return {};
    return attempt([&] {
      impl_.connection.script(kForManyRows);
      open();
      commit(false);
      settle_at_ = derived_.next_mail + kFirstSettling;
      first_own_ = derived_.next_mail;
      prepared_ = true;
    });
  }

  void open() {
    if (transaction_) return;
    transaction_.emplace(impl_.connection);
    derived_ = load_derived(impl_.connection);
    keep_subjects_ = load_settings(impl_.connection).keep_subjects;
    if (writer_.begin_transaction()) find_way_back();
    rows_ = 0;
    opened_ = std::chrono::steady_clock::now();
  }

  // Others have written, or an interrupted intake did. Rows are found by what settling writes.
  void find_way_back() {
    settle(impl_.connection, derived_);
    must_refresh_ = true;
    if (folder_row_ == 0) return;
    // Deleted meanwhile, by those who gave it up or to be read anew: nothing more is taken of it.
    wanted_ = find_folder_row(impl_.connection, folder_) == folder_row_;
  }

  // False when it is not wanted any more.
  bool open_folder() {
    open();
    if (folder_row_ != 0) return wanted_;
    folder_row_ = folder_row(impl_.connection, folder_);
    writer_.begin_folder(folder_row_, derived_);
    return true;
  }

  // No transaction stays open while the next heads are read from a slow disk: others want to write, too.
  void commit_in_time() {
    const bool long_open = std::chrono::steady_clock::now() - opened_ > kLongestOpen;
    if (rows_ >= kRowsACommit || long_open) commit(derived_.next_mail >= settle_at_);
  }

  void commit(bool with_settling) {
    put_derived(impl_.connection, derived_);
    if (with_settling) {
      settle(impl_.connection, derived_);
      settle_at_ = derived_.next_mail + kNextSettling;
    }
    if ((with_settling || must_refresh_) && transaction_->changed()) refresh_people(impl_.connection);
    must_refresh_ = false;
    transaction_->commit_content();
    writer_.end_transaction();
    transaction_.reset();
  }

  Store::Impl& impl_;
  HeadWriter writer_;
  std::optional<Transaction> transaction_;
  Derived derived_;
  bool prepared_ = false;
  bool wanted_ = false;
  bool keep_subjects_ = true;
  bool must_refresh_ = false;
  Folder folder_;
  std::int64_t folder_row_ = 0;  // 0: nothing was put yet
  // Mails that others have stored since this intake began: that the files do not have them yet does not mean that they
  // are gone.
  std::int64_t first_own_ = 0;
  std::int64_t rows_ = 0;  // in the transaction
  std::chrono::steady_clock::time_point opened_;
  std::int64_t settle_at_ = 0;
  IntakeCounts counts_;
};

Intake::Intake(Store& store, const Mailboxes& mailboxes) : work_(std::make_unique<Work>(store, mailboxes)) {}
Intake::~Intake() = default;

Result<void> Intake::begin(const Folder& folder) { return work_->begin(folder); }
Result<void> Intake::put(std::span<const Head> heads) { return work_->put(heads); }
Result<void> Intake::end_whole(const std::string& mark) { return work_->end_whole(mark); }
Result<void> Intake::finish() { return work_->finish(); }
Result<void> Intake::commit() { return work_->commit(); }
const IntakeCounts& Intake::counts() const { return work_->counts(); }

}  // namespace draht
