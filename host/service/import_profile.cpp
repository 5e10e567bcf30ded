#include "service/import_profile.h"

#include "service/folder_intake.h"

#include <set>

namespace draht {
namespace {

void merge(std::vector<std::string>& into, const std::set<std::string>& more) {
  std::set<std::string> all(into.begin(), into.end());
  all.insert(more.begin(), more.end());
  into.assign(all.begin(), all.end());
}

// In the add-on's own database, accounts are chosen by the user's consent alone.
Result<void> refuse_database_of_addon(Store& store) {
  const auto hello = store.last_hello();
  if (!hello) return std::unexpected(hello.error());
  if (!*hello) return {};
  return fail(ErrorCode::bad_argument,
              "Draht in Thunderbird keeps this database and reads the accounts that were chosen there. "
              "Name another file with --db to import a whole profile.");
}

// Before any mail is read: choosing accounts later would delete what was read from others.
Result<void> choose_accounts(Store& store, const Profile& profile) {
  auto settings = store.settings();
  if (!settings) return std::unexpected(settings.error());
  const Settings before = *settings;
  std::set<std::string> accounts;
  for (const ProfileFolder& entry : profile.folders) accounts.insert(entry.folder.account);
  merge(settings->accounts, accounts);
  merge(settings->owner, {profile.owner.begin(), profile.owner.end()});
  return *settings == before ? Result<void>() : store.put_settings(*settings);
}

Result<void> announce_folders(Store& store, const Profile& profile) {
  std::vector<Folder> folders;
  for (const ProfileFolder& entry : profile.folders) folders.push_back(entry.folder);
  if (auto put = store.put_folders(folders); !put) return std::unexpected(put.error());
  return {};
}

class Importer {
 public:
  Importer(Mailboxes& mailboxes, Intake& intake, bool heads, const std::stop_token& stop,
           const std::function<void(std::int64_t)>& read)
      : intake_(intake), heads_(heads), folders_(mailboxes, intake, stop, read) {}

  Result<void> take(const ProfileFolder& entry) {
    const bool wanted = counts_as_contact(entry.folder.use);
    const auto report = folders_.read(entry, heads_);
    if (!report) return std::unexpected(report.error());
    if (folders_.stopped()) return fail(ErrorCode::job_cancelled, "The import was cancelled; what was read is kept.");
    if (wanted && report->by != ReadBy::nothing) {
      if (auto ended = intake_.end_whole({}); !ended) return ended;
    }
    (wanted ? counts_.messages : counts_.left_out) += report->messages;
    counts_.left_out += report->deleted;
    counts_.unreadable += report->unreadable + (report->by == ReadBy::nothing ? 1 : 0);
    if (wanted && report->messages > 0) ++counts_.folders;
    return {};
  }

  const ProfileCounts& counts() const { return counts_; }

 private:
  Intake& intake_;
  const bool heads_;
  FolderIntake folders_;
  ProfileCounts counts_;
};

}  // namespace

Result<ProfileCounts> import_profile(Store& store, const ProfileImport& request, Mailboxes& mailboxes, Intake& intake,
                                     const std::stop_token& stop,
                                     const std::function<void(std::int64_t messages)>& read) {
  if (auto ours = refuse_database_of_addon(store); !ours) return std::unexpected(ours.error());
  const auto profile = read_profile(request.profile);
  if (!profile) return std::unexpected(profile.error());
  if (auto chosen = choose_accounts(store, *profile); !chosen) return std::unexpected(chosen.error());
  if (auto announced = announce_folders(store, *profile); !announced) return std::unexpected(announced.error());
  Importer importer(mailboxes, intake, request.heads, stop, read);
  for (const ProfileFolder& entry : profile->folders) {
    if (auto taken = importer.take(entry); !taken) return std::unexpected(taken.error());
  }
  return importer.counts();
}

}  // namespace draht
