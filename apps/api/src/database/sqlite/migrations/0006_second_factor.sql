CREATE TABLE `passkey_challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`professional` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`professional` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_professional` ON `passkeys` (`professional`);--> statement-breakpoint
CREATE TABLE `second_factor_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`professional` text NOT NULL,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `second_factor_codes_professional` ON `second_factor_codes` (`professional`);--> statement-breakpoint
ALTER TABLE `professional_sessions` ADD `step` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `professional_sessions` ADD `pending_secret` text;--> statement-breakpoint
ALTER TABLE `professionals` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `professionals` ADD `totp_step` integer;--> statement-breakpoint
ALTER TABLE `professionals` ADD `oidc_subject` text;--> statement-breakpoint
ALTER TABLE `structures` ADD `second_factor` integer DEFAULT 0 NOT NULL;