DROP INDEX `accounts_structure`;--> statement-breakpoint
CREATE INDEX `accounts_structure` ON `accounts` (`structure`,`id`,`archived_at`,`first_name`,`adviser`,`joined_at`);--> statement-breakpoint
ALTER TABLE `progress` ADD `structure` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `progress` SET `structure` = (SELECT `structure` FROM `accounts` WHERE `accounts`.`id` = `progress`.`account`);--> statement-breakpoint
CREATE INDEX `progress_list` ON `progress` (`structure`,`account`,`keys`,`keys_by_module`,`last_activity`,`standing`);