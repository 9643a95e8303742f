; Inno Setup script: packs dist\clausewise as an installer for Windows, for one user or for all.
;   iscc /DVersion=0.1.0 packaging\windows\clausewise.iss
#ifndef Version
  #error Say the version: /DVersion=…
#endif

[Setup]
AppId={{6F0C5B57-6E5D-4B8E-9C0B-3F5D4B0A7C21}
AppName=Clausewise
AppVersion={#Version}
AppPublisher=The Clausewise developers
DefaultDirName={autopf}\Clausewise
DefaultGroupName=Clausewise
DisableProgramGroupPage=yes
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\clausewise.ico
UninstallDisplayIcon={app}\clausewise.exe
OutputDir=..\..\dist
OutputBaseFilename=clausewise-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "ukrainian"; MessagesFile: "compiler:Languages\Ukrainian.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\clausewise\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Clausewise"; Filename: "{app}\clausewise.exe"
Name: "{autodesktop}\Clausewise"; Filename: "{app}\clausewise.exe"; Tasks: desktopicon

[Registry]
; "Open with" offers the reader; no file type is taken away from another program.
Root: HKA; Subkey: "Software\Classes\Applications\clausewise.exe\shell\open\command"; ValueType: string; ValueData: """{app}\clausewise.exe"" open ""%1"""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.docx\OpenWithList\clausewise.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.odt\OpenWithList\clausewise.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.pdf\OpenWithList\clausewise.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.md\OpenWithList\clausewise.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.akn\OpenWithList\clausewise.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\clausewise.exe"; Description: "{cm:LaunchProgram,Clausewise}"; Flags: nowait postinstall skipifsilent
