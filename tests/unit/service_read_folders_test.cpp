// Folders of a running Thunderbird, read from where it says that they lie.
#include "service/read_folders.h"
#include "support/golden.h"
#include "support/sample_mail.h"
#include "support/store_fixture.h"
#include "support/talk.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <chrono>
#include <string>
#include <vector>

namespace draht {
namespace {

namespace fs = std::filesystem;
using test::must;
using Json = nlohmann::json;

constexpr std::int64_t kNewest = 1'790'000'000;

// An account's directory with folders in it, and a store that they are read into.
struct Account {
  test::TestStore store;
  fs::path directory = store.folder / "Mail";
  std::vector<protocol::JobFolder> told;
  std::vector<ImportProgress> progress;
  JobVoice voice{[this](const ImportProgress& now) { progress.push_back(now); },
                 [this](const protocol::JobFolder& folder) { told.push_back(folder); }};

  Account() { fs::create_directories(directory); }

  protocol::StoredFolder folder(const std::string& path, FolderUse use = FolderUse::other) const {
    protocol::StoredFolder said;
    said.folder.account = "account1";
    said.folder.path = path;
    said.folder.use = use;
    said.directory = directory.string();
    said.store = (directory / path.substr(1)).string();
    said.kind = "mbox";
    return said;
  }

  protocol::StoredFolder mbox(const std::string& path, std::size_t messages, FolderUse use = FolderUse::other) const {
    auto said = folder(path, use);
    test::write_mbox(said.store, messages, kNewest);
    said.messages = static_cast<std::int64_t>(messages);
    return said;
  }

  // Copies in all folders.
  std::int64_t kept() {
    std::int64_t mails = 0;
    for (const FolderState& state : must(store->contents()).folders) mails += state.mails;
    return mails;
  }

  ImportResult read(const std::vector<protocol::StoredFolder>& said, const std::stop_token& stop = {}) {
    std::vector<StoredFolder> folders;
    for (const auto& one : said) folders.push_back(to_stored_folder(one));
    return must(read_folders(store.store, folders, stop, voice));
  }

  std::vector<std::string> order() const {
    std::vector<std::string> paths;
    for (const auto& folder : told) paths.push_back(folder.path);
    return paths;
  }
};

TEST_CASE("folders: read from disk, told one by one, and nothing new the second time") {
  Account account;
  const std::vector said{account.mbox("/A", 30), account.mbox("/B", 5)};
  CHECK(account.read(said).messages == 35);
  REQUIRE(account.told.size() == 2);
  for (const auto& folder : account.told) {
    CHECK(folder.by == "store");
    CHECK(folder.doubt == "absent");
    CHECK(folder.messages == folder.counted);
  }
  CHECK(account.progress.back().folders_total == 2);
}

TEST_CASE("folders: what has not changed is passed over, and what is gone from a folder goes") {
  Account account;
  const std::vector said{account.mbox("/A", 30), account.mbox("/B", 5)};
  account.read(said);
  account.told.clear();
  CHECK(account.read(said).messages == 0);
  REQUIRE(account.told.size() == 2);
  for (const auto& folder : account.told) {
    CHECK(folder.by == "unchanged");
    CHECK(folder.messages == folder.counted);
  }

  account.mbox("/A", 29);
  account.told.clear();
  const auto again = account.read(said);
  CHECK(again.messages == 29);
  CHECK(again.duplicates == 29);
  CHECK(account.order() == std::vector<std::string>{"/A", "/B"});
  CHECK(account.kept() == 29 + 5);
}

TEST_CASE("folders: subjects come back when they are to be kept again") {
  Account account;
  const std::vector said{account.mbox("/A", 3)};
  Settings settings = must(account.store->settings());
  settings.keep_subjects = false;
  must(account.store->put_settings(settings));
  account.read(said);
  settings.keep_subjects = true;
  must(account.store->put_settings(settings));
  account.read(said);
  for (const KeptHead& head : must(account.store->contents()).mails) CHECK_FALSE(head.mail.subject.empty());
}

TEST_CASE("folders: inboxes and sent mail come first, then what changed last") {
  Account account;
  const auto now = fs::file_time_type::clock::now();
  const auto aged = [&](const std::string& path, int days, FolderUse use = FolderUse::other) {
    auto said = account.mbox(path, 1, use);
    fs::last_write_time(said.store, now - std::chrono::hours{24 * days});
    return said;
  };
  account.read({aged("/Old", 900), aged("/New", 1), aged("/Sent", 20, FolderUse::sent), aged("/Middle", 90),
                aged("/Inbox", 30, FolderUse::inbox)});
  CHECK(account.order() == std::vector<std::string>{"/Sent", "/Inbox", "/New", "/Middle", "/Old"});
}

TEST_CASE("folders: what is not on this machine is told as not read") {
  Account account;
  auto far = account.folder("/INBOX");
  far.on_server = true;
  far.messages = 1205;
  account.read({far, account.folder("/Gone")});
  REQUIRE(account.told.size() == 2);
  for (const auto& folder : account.told) {
    CHECK(folder.by == "nothing");
    CHECK(folder.messages == 0);
  }
}

TEST_CASE("folders: a maildir is read, and of a store that nobody knows only the summary") {
  Account account;
  auto maildir = account.folder("/Maildir");
  maildir.kind = "maildir";
  test::write_file(fs::path(maildir.store) / "cur" / "1:2,S",
                   "From: lea@x.example\nTo: me@x.example\nMessage-ID: <1@x>\n\nText\n");
  auto unknown = account.mbox("/Unknown", 3);
  unknown.kind = "none";
  account.read({maildir, unknown});
  REQUIRE(account.told.size() == 2);
  for (const auto& folder : account.told) {
    const bool is_maildir = folder.path == "/Maildir";
    CHECK(folder.by == (is_maildir ? "store" : "nothing"));
    CHECK(folder.messages == (is_maildir ? 1 : 0));
  }
}

TEST_CASE("folders: stopped in the middle, what is read stays, and the rest comes later") {
  Account account;
  const std::vector said{account.mbox("/A", 600), account.mbox("/B", 600)};
  std::stop_source stop;
  JobVoice voice{[](const ImportProgress&) {}, [&](const protocol::JobFolder&) { stop.request_stop(); }};
  const auto stopped = read_folders(account.store.store, {to_stored_folder(said[0]), to_stored_folder(said[1])},
                                    stop.get_token(), voice);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::job_cancelled);
  const auto result = account.read(said);
  CHECK(result.messages == 600);
  CHECK(account.kept() == 1200);
}

TEST_CASE("folders: a path made of a hostile name is not opened") {
  Account account;
  const auto outside = test::write_file(account.store.folder / "secret", "From - \nFrom: a@b.example\n\n");
  auto said = account.mbox("/A", 1);
  const auto store_of = [&said] { return to_stored_folder(said).files.store; };
  CHECK(store_of() == said.store);

  for (const std::string& path :
       {outside.string(), (account.directory / "../secret").string(), std::string("Mail/A"), std::string("A"),
        account.directory.string(), account.directory.string() + "x/A", (account.directory / "./A").string(),
        std::string("/etc/passwd"), (account.directory / "A").string() + std::string("\0.msf", 5)}) {
    CAPTURE(path);
    said.store = path;
    said.summary = path;
    CHECK(store_of().empty());
    CHECK(to_stored_folder(said).files.summary.empty());
  }
}

TEST_CASE("folders: only regular files are opened, and of a maildir only a directory") {
  Account account;
  auto pipe = account.folder("/Pipe");
  REQUIRE(mkfifo(pipe.store.c_str(), 0600) == 0);
  CHECK(to_stored_folder(pipe).files.store.empty());
  auto directory = account.folder("/Directory");
  fs::create_directory(directory.store);
  CHECK(to_stored_folder(directory).files.store.empty());
  directory.kind = "maildir";
  CHECK(to_stored_folder(directory).files.store == directory.store);
  directory.directory = "relative";
  CHECK(to_stored_folder(directory).files.store.empty());
}

TEST_CASE("folders: those of other accounts and those without contact are left out") {
  test::Talk talk(from_epoch(1'795'000'000));
  talk.body("settings.put", test::sample_settings());
  Json folders = test::golden("sources.mail.read")["request"]["body"]["folders"];
  folders.push_back(folders[0]);
  folders[2]["folder"]["use"] = "junk";
  CHECK(talk.body("sources.mail.read", {{"folders", folders}}) == Json{{"job", 1}, {"left_out", 2}});
}

}  // namespace
}  // namespace draht
