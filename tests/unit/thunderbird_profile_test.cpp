// A profile's files become accounts, folders and what the folders are for.
#include "support/summary_text.h"
#include "support/temp_folder.h"
#include "support/write_file.h"
#include "thunderbird/preferences.h"
#include "thunderbird/profile.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

namespace draht {
namespace {

constexpr const char* kPrefs = R"(// Mozilla User Preferences
user_pref("mail.accountmanager.accounts", "account1,account2,account3,account4,account5,account1");
user_pref("mail.account.account1.identities", "id1,id2");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.account.account3.server", "server3");
user_pref("mail.account.account3.identities", "id3");
user_pref("mail.account.account4.server", "server4");
user_pref("mail.account.account5.server", "server5");
user_pref("mail.identity.id1.useremail", "Jana@Werkhof.example");
user_pref("mail.identity.id1.fcc_folder", "mailbox://jana%40x@pop.example/Kunden/Gesendet");
user_pref("mail.identity.id2.useremail", "j@werkhof.example");
user_pref("mail.identity.id2.archive_folder", "mailbox://nobody@Local%20Folders/Alt");
user_pref("mail.identity.id3.useremail", "chor@verein.example");
user_pref("mail.server.server1.type", "pop3");
user_pref("mail.server.server1.hostname", "pop.example");
user_pref("mail.server.server1.userName", "jana@x");
user_pref("mail.server.server1.directory", "/gone/Mail/pop.example");
user_pref("mail.server.server1.directory-rel", "[ProfD]Mail/pop.example");
user_pref("mail.server.server1.moveTargetMode", 1);
user_pref("mail.server.server1.spamActionTargetFolder", "mailbox://jana%40x@pop.example/Werbung");
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server2.hostname", "Local Folders");
user_pref("mail.server.server2.userName", "nobody");
user_pref("mail.server.server2.directory-rel", "[ProfD]Mail/Local Folders");
user_pref("mail.server.server2.storeContractID", "@mozilla.org/msgstore/maildirstore;1");
user_pref("mail.server.server3.type", "imap");
user_pref("mail.server.server3.hostname", "imap.example");
user_pref("mail.server.server3.userName", "chor");
user_pref("mail.server.server3.directory-rel", "[ProfD]ImapMail/imap.example");
user_pref("mail.server.server3.trash_folder_name", "Papierkorb");
user_pref("mail.server.server4.type", "rss");
user_pref("mail.server.server4.directory-rel", "[ProfD]Mail/Feeds");
user_pref("mail.server.server5.type", "none");
user_pref("mail.server.server5.hidden", true);
user_pref("mail.server.server5.directory-rel", "[ProfD]Mail/smart mailboxes");
)";

std::map<std::string, std::string> uses(const Profile& profile) {
  std::map<std::string, std::string> result;
  for (const ProfileFolder& entry : profile.folders) {
    result[entry.folder.account + entry.folder.path] = std::string(word(entry.folder.use));
  }
  return result;
}

TEST_CASE("preferences: strings, numbers, escapes; anything else is passed over") {
  const Preferences preferences = Preferences::parse(
      "// user_pref(\"comment\", 1);\nuser_pref(\"text\", \"a \\\"b\\\" \\\\ \\u0041\");\r\nuser_pref(\"number\", "
      "42);\n"
      "user_pref(\"yes\", true);\nuser_pref(\"open\nuser_pref( 'single' , 'c' ) ;\nuser_pref(\"text2\", \"x)\");");
  CHECK(preferences.get("text") == "a \"b\" \\ A");
  CHECK(preferences.get("number") == "42");
  CHECK(preferences.is_true("yes"));
  CHECK(preferences.get("single") == "c");
  CHECK(preferences.get("text2") == "x)");
  CHECK(preferences.get("comment").empty());
}

TEST_CASE("profile: accounts, folders, uses and own addresses") {
  const test::TempFolder folder;
  const auto file = [&folder](const std::string& name, std::string_view text) {
    test::write_file(folder.path() / name, text);
  };
  constexpr std::string_view kMail = "From - Mon Jan  1 00:00:00 2024\r\nFrom: a@b.example\r\n\r\n";
  file("prefs.js", kPrefs);
  for (const char* name : {"Inbox", "Inbox.sbd/Alt", "Trash", "Trash.sbd/Archives", "Drafts", "Werbung",
                           "Kunden.sbd/Gesendet", "Kunden.sbd/Gesendet.sbd/2024"}) {
    file(std::string("Mail/pop.example/") + name, kMail);
  }
  file("Mail/pop.example/Kunden", "");
  file("Mail/pop.example/msgFilterRules.dat", "version=\"9\"");
  file("Mail/Local Folders/Alt/cur/1.eml", "From: a@b.example\r\n\r\n");
  file("Mail/Local Folders/Alt.msf", "");
  file("ImapMail/imap.example/INBOX.msf", "");
  file("ImapMail/imap.example/INBOX.sbd/Papierkorb.msf", "");
  file("ImapMail/imap.example/Papierkorb.msf", "");
  file("ImapMail/imap.example/Papierkorb", kMail);
  file("ImapMail/imap.example/only-offline", kMail);
  file("Mail/Feeds/News", kMail);
  file("Mail/smart mailboxes/Inbox", kMail);

  const auto profile = read_profile(folder.path());
  REQUIRE(profile);
  CHECK(profile->owner == std::vector<std::string>{"chor@verein.example", "j@werkhof.example", "jana@werkhof.example"});
  CHECK(uses(*profile) == std::map<std::string, std::string>{{"account1/Inbox", "inbox"},
                                                             {"account1/Inbox/Alt", "other"},
                                                             {"account1/Trash", "trash"},
                                                             {"account1/Trash/Archives", "trash"},
                                                             {"account1/Drafts", "drafts"},
                                                             {"account1/Werbung", "junk"},
                                                             {"account1/Kunden", "other"},
                                                             {"account1/Kunden/Gesendet", "sent"},
                                                             {"account1/Kunden/Gesendet/2024", "sent"},
                                                             {"account2/Alt", "archives"},
                                                             {"account3/INBOX", "inbox"},
                                                             {"account3/INBOX/Papierkorb", "other"},
                                                             {"account3/Papierkorb", "trash"}});
  for (const ProfileFolder& entry : profile->folders) {
    CHECK(entry.on_server == (entry.folder.account == "account3"));
    CHECK((entry.kind == StoreKind::maildir) == (entry.folder.account == "account2"));
  }
}

TEST_CASE("profile: saved searches on a server are left out, and names that are no file names come from the summary") {
  const test::TempFolder folder;
  const auto file = [&folder](const std::string& name, std::string_view text) {
    test::write_file(folder.path() / name, text);
  };
  const auto summary = [](const std::string& online_name) {
    return test::summary_names() + "<<(a=c)>(B1=onlineName)>{1:^9F {(k^A0:c)(s=9)} [1(^AB=1)(^B1=" + online_name +
           ")]}";
  };
  file("prefs.js", kPrefs);
  file("virtualFolders.dat",
       "version=1\nuri=imap://chor@imap.example/Unread\nscope=imap://chor@imap.example/INBOX\nterms=AND (unread)\n");
  file("ImapMail/imap.example/Unread.msf", "");
  file("ImapMail/imap.example/Entw&APw-rfe.msf", "");
  file("ImapMail/imap.example/Choir 0f2ac3d1.msf", summary("Choir #1"));
  file("ImapMail/imap.example/Choir 0f2ac3d1.sbd/ab12cd34.msf", summary("Choir #1.;x"));
  file("ImapMail/imap.example/Sums 20250101.msf", summary("Sums 20250101"));
  file("ImapMail/imap.example/Lie deadbeef.msf", summary("../x/Lie 2"));

  const auto profile = read_profile(folder.path());
  REQUIRE(profile);
  std::vector<std::string> paths;
  for (const ProfileFolder& entry : profile->folders) paths.push_back(entry.folder.path);
  CHECK(paths ==
        std::vector<std::string>{"/Choir #1", "/Choir #1/;x", "/Entw&APw-rfe", "/Lie deadbeef", "/Sums 20250101"});
}

TEST_CASE("profile: links that lead back are followed once") {
  const test::TempFolder folder;
  test::write_file(folder.path() / "prefs.js", kPrefs);
  test::write_file(folder.path() / "ImapMail/imap.example/INBOX.msf", "");
  for (const char* name : {"A.sbd", "B.sbd"})
    std::filesystem::create_directory_symlink(".", folder.path() / "ImapMail/imap.example" / name);
  const auto profile = read_profile(folder.path());
  REQUIRE(profile);
  CHECK(profile->folders.size() == 1);
}

TEST_CASE("profile: folders that cannot be listed are not taken for none") {
  const test::TempFolder folder;
  test::write_file(folder.path() / "prefs.js", kPrefs);
  test::write_file(folder.path() / "ImapMail/imap.example", "no directory");
  const auto profile = read_profile(folder.path());
  REQUIRE_FALSE(profile);
  CHECK(profile.error().code == ErrorCode::import_failed);
}

TEST_CASE("profile: a folder that is none is said to be none") {
  const test::TempFolder folder;
  const auto profile = read_profile(folder.path());
  REQUIRE_FALSE(profile);
  CHECK(profile.error().code == ErrorCode::import_failed);
}

}  // namespace
}  // namespace draht
