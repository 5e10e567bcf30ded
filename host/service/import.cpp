#include "service/import.h"

#include "core/log.h"
#include "core/text.h"
#include "core/zone.h"
#include "service/import_books.h"
#include "service/owner_guess.h"
#include "sources/address.h"
#include "sources/eml_tree.h"
#include "sources/icalendar.h"
#include "sources/mail_judge.h"
#include "sources/maildir.h"
#include "sources/mbox.h"
#include "sources/message.h"
#include "store/intake.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatch = 2000;  // messages handed over at once
constexpr std::size_t kMaxLoggedBytes = 1000;

struct FolderBatch {
  FolderBatch(Folder of, Mailboxes& mailboxes) : folder(std::move(of)), heads(mailboxes) {}

  Folder folder;
  HeadBatch heads;
};

using Lister = Result<std::vector<ArchiveFile>> (*)(const fs::path&);
using FileReader = Result<void> (*)(const ArchiveFile&, const ArchiveVisitor&);

struct Archives {
  std::vector<std::pair<ArchiveFile, FileReader>> files;
  std::int64_t bytes = 0;

  Result<void> add(const std::vector<fs::path>& paths, Lister list, FileReader read) {
    for (const fs::path& path : paths) {
      auto found = list(path);
      if (!found) return std::unexpected(found.error());
      for (ArchiveFile& file : *found) {
        bytes += file.bytes;
        files.emplace_back(std::move(file), read);
      }
    }
    return {};
  }
};

Error cancelled() { return {ErrorCode::job_cancelled, "The import was cancelled; what was read until then is kept."}; }

class Import {
 public:
  Import(Store& store, const ImportRequest& request, std::stop_token stop,
         const std::function<void(const ImportProgress&)>& progress)
      : store_(store), request_(request), stop_(std::move(stop)), tell_(progress), intake_(store, mailboxes_) {}

  Result<ImportResult> run() {
    const auto begin = std::chrono::steady_clock::now();
    for (const auto step : {&Import::prepare, &Import::read_thunderbird, &Import::read_mail, &Import::read_calendars,
                            &Import::read_cards, &Import::settle_owner, &Import::finish, &Import::count}) {
      if (auto done = (this->*step)(); !done) {
        if (done.error().code == ErrorCode::job_cancelled) keep_what_was_read();
        return std::unexpected(done.error());
      }
    }
    result_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return std::move(result_);
  }

 private:
  Result<void> prepare() {
    auto settings = store_.settings();
    if (!settings) return std::unexpected(settings.error());
    settings_ = std::move(*settings);
    auto before = store_.summary();
    if (!before) return std::unexpected(before.error());
    known_before_ = before->mails;
    if (auto named = read_owner(); !named) return named;
    for (const fs::path& path : request_.ics) {
      if (auto there = check_calendar(path); !there) return there;
    }
    for (auto listed : {archives_.add(request_.mbox, list_mbox, read_mbox),
                        archives_.add(request_.maildir, list_maildir, read_message_file),
                        archives_.add(request_.eml, list_eml_tree, read_message_file)}) {
      if (!listed) return listed;
    }
    progress_.bytes_total = archives_.bytes;
    return {};
  }

  Result<void> read_owner() {
    for (const std::string& text : request_.owner) {
      std::string address = normal_address(text);
      if (address.empty())
        return fail(ErrorCode::bad_argument, fmt::format("'{}' is no mail address.", one_line(text, kMaxAddressBytes)));
      named_owner_.push_back(std::move(address));
    }
    return {};
  }

  Result<void> read_thunderbird() {
    if (!request_.thunderbird) return {};
    const auto counts =
        import_profile(store_, *request_.thunderbird, mailboxes_, intake_, stop_, [this](std::int64_t messages) {
          progress_.messages += messages;
          tell_(progress_);
        });
    if (!counts) return std::unexpected(counts.error());
    result_.messages = counts->messages;
    result_.left_out = counts->left_out;
    result_.broken = counts->unreadable;
    thunderbird_folders_ = counts->folders;
    return {};
  }

  Result<void> read_mail() {
    const ArchiveVisitor visitor{[this](const ArchivedMail& mail) { take(mail); },
                                 [this](std::int64_t bytes) { advance(bytes); }, stop_, kMaxJudgedBytes};
    for (const auto& [file, read] : archives_.files) {
      if (auto done = read(file, visitor); !done) report_broken(done.error().message);
      if (stop_.stop_requested()) return std::unexpected(cancelled());
      if (failure_) return std::unexpected(*failure_);
    }
    if (auto done = flush(); !done) return done;
    return intake_.commit();
  }

  void take(const ArchivedMail& mail) {
    if (failure_ || stop_.stop_requested()) return;
    if (mail.deleted || !counts_as_contact(mail.folder.use)) {
      ++result_.left_out;
      return;
    }
    auto message = read_head_with_signs(mail.head);
    if (!message) {
      report_broken(fmt::format("'{}' holds no message that can be read.", mail.where));
      return;
    }
    const MailRecord record = judge_.judge(*std::move(message), mail.head, mail.body);
    guess_.add(mail.folder, record);
    batch_of(mail.folder).add(record);
    if (++waiting_ >= kBatch) keep(flush());
    progress_.messages = ++result_.messages;
  }

  // An archive with labels goes from folder to folder with each message.
  HeadBatch& batch_of(const Folder& folder) {
    const auto [found, is_new] = batches_.try_emplace(folder.path, nullptr);
    if (is_new) found->second = std::make_unique<FolderBatch>(folder, mailboxes_);
    return found->second->heads;
  }

  // As far as the store lets us: that the import was cancelled is the answer in any case.
  void keep_what_was_read() {
    if (flush()) static_cast<void>(finish());
  }

  // The readers know nothing of the store: its error is kept until they come back.
  void keep(Result<void> done) {
    if (!done) failure_ = done.error();
  }

  Result<void> flush() {
    waiting_ = 0;
    for (const auto& [_, batch] : batches_) {
      if (batch->heads.heads().empty()) continue;
      if (auto begun = intake_.begin(batch->folder); !begun) return begun;
      if (auto put = intake_.put(batch->heads.heads()); !put) return put;
      batch->heads.clear();
    }
    return {};
  }

  void report_broken(std::string_view sentence) {
    ++result_.broken;
    log(one_line(sentence, kMaxLoggedBytes));
  }

  void advance(std::int64_t bytes) {
    progress_.bytes_done += bytes;
    tell_(progress_);
  }

  // Calendars of one file name are one calendar, so that importing a newer copy replaces the older one.
  Result<void> read_calendars() {
    const auto zone = Zone::find(settings_.zone);
    if (!zone) return std::unexpected(zone.error());
    const auto [from, to] = calendar_reach(request_.now);
    std::map<std::string, std::vector<EventRecord>> calendars;
    for (const fs::path& path : request_.ics) {
      auto file = read_calendar(path, *zone, from, to, stop_);
      if (stop_.stop_requested()) return std::unexpected(cancelled());
      if (!file) {
        report_broken(file.error().message);
        continue;
      }
      const std::string name = one_line(path.filename().string(), kMaxNameBytes);
      if (file->broken > 0) log(fmt::format("Events of '{}' that cannot be read: {}.", name, file->broken));
      result_.broken += file->broken;
      result_.events += static_cast<std::int64_t>(file->events.size());
      std::ranges::move(file->events, std::back_inserter(calendars[name]));
    }
    for (const auto& [name, events] : calendars) {
      const std::string id = std::string(kArchive) + "/" + name;
      if (const auto put = store_.replace_events(id, name, from, to, events); !put) return std::unexpected(put.error());
    }
    return {};
  }

  Result<void> read_cards() {
    const auto cards = import_cards(store_, request_.vcf, [this](std::string_view why) { report_broken(why); });
    if (!cards) return std::unexpected(cards.error());
    result_.cards = *cards;
    return {};
  }

  // The settings as they are now: the user may have changed them while mail was read.
  Result<void> settle_owner() {
    const auto settings = store_.settings();
    if (!settings) return std::unexpected(settings.error());
    std::vector<std::string> found = named_owner_;
    if (found.empty() && settings->owner.empty()) {
      found = guess_.addresses();
      result_.owner_inferred = !found.empty();
    }
    auto owner = store_.add_owner(found);
    if (!owner) return std::unexpected(owner.error());
    result_.owner = std::move(*owner);
    return {};
  }

  // Only now, as the figures depend on who the owner is.
  Result<void> finish() { return intake_.finish(); }

  Result<void> count() {
    const auto summary = store_.summary();
    if (!summary) return std::unexpected(summary.error());
    result_.folders = thunderbird_folders_ + static_cast<std::int64_t>(batches_.size());
    // Others may have gone meanwhile.
    result_.duplicates =
        std::clamp(result_.messages - (summary->mails - known_before_), std::int64_t{0}, result_.messages);
    const auto standings = store_.standings(request_.now);
    if (!standings) return std::unexpected(standings.error());
    result_.people = std::ranges::count(*standings, PersonKind::person, &Standing::kind);
    return {};
  }

  Store& store_;
  const ImportRequest& request_;
  const std::stop_token stop_;
  const std::function<void(const ImportProgress&)>& tell_;

  Settings settings_;
  std::int64_t known_before_ = 0;
  std::vector<std::string> named_owner_;
  Archives archives_;
  MailJudge judge_;
  OwnerGuess guess_;
  ImportProgress progress_;
  ImportResult result_;

  Mailboxes mailboxes_;
  Intake intake_;
  std::map<std::string, std::unique_ptr<FolderBatch>> batches_;  // by path; of archives
  std::size_t waiting_ = 0;                                      // heads in them, not yet in the store
  std::int64_t thunderbird_folders_ = 0;
  std::optional<Error> failure_;
};

}  // namespace

Result<ImportResult> run_import(Store& store, const ImportRequest& request, std::stop_token stop,
                                const std::function<void(const ImportProgress&)>& progress) {
  return Import(store, request, std::move(stop), progress).run();
}

}  // namespace draht
